package dev.headroom.emulator.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @TempDir
    private Path folder;

    @Test
    void theStandardProfileHasItsModels() {
        Profile profile = Profile.standard();
        assertThat(profile.modelNamed("meta.llama3-1-8b-instruct-v1:0")).isPresent();
        assertThat(profile.modelNamed("meta.llama3-1-8b-instruct-v1:0:128k")).isPresent();
        assertThat(profile.modelNamed(
                        "arn:aws:bedrock:us-west-2::foundation-model/meta.llama3-1-8b-instruct-v1:0:128k"))
                .isPresent();
        assertThat(profile.modelNamed("meta.llama9")).isEmpty();
    }

    @Test
    void theSameTruthCanBeElsewhere() {
        Profile east = Profile.standard().inRegion("us-east-1");
        assertThat(east.account().region()).isEqualTo("us-east-1");
        assertThat(east.account().id()).isEqualTo(Profile.standard().account().id());
        assertThat(east.models()).isEqualTo(Profile.standard().models());
        assertThatThrownBy(() -> east.inRegion("the moon")).hasMessageContaining("region is 'the moon'");
    }

    @Test
    void aWrongKeyIsSaidWithFileAndLine() throws IOException {
        String standard;
        try (InputStream in = Objects.requireNonNull(
                Profile.class.getResourceAsStream("/dev/headroom/emulator/models/standard.yaml"))) {
            standard = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = Files.writeString(folder.resolve("p.yaml"), standard + "buckets: 3\n");
        assertThatThrownBy(() -> Profile.load(file))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("p.yaml:")
                .hasMessageContaining("buckets");
    }

    @Test
    void aMissingFileIsSaid() {
        assertThatThrownBy(() -> Profile.load(folder.resolve("none.yaml"))).hasMessageContaining("does not exist");
    }

    @Test
    void aValueThatCannotBeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), """
                account: {region: us-west-2, id: "123456789012"}
                bucketSeconds: -2
                provisioning: {creatingSeconds: 0, unitsPerPurchase: 0, noCommitmentUnits: 0, grantSeconds: 0}
                models: []
                """);
        assertThatThrownBy(() -> Profile.load(file))
                .hasMessageContaining("p.yaml:")
                .hasMessageContaining("bucketSeconds is -2.0, must be");
    }
}
