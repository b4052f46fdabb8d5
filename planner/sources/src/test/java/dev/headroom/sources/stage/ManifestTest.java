package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    /** FIPS 180-2, appendix B.1: the SHA-256 of "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    /** The SHA-256 of no bytes, as in NIST's test vectors (SHA256ShortMsg.rsp, Len = 0). */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @TempDir
    private Path folder;

    private static Invocation invocation(OptionalLong seed, String... arguments) {
        return new Invocation(List.of(arguments), seed, "0.1.0", "17.0.15", NOON, NOON.plusMillis(1500));
    }

    private static Manifest manifest() {
        return new Manifest(
                invocation(OptionalLong.of(7), "plan", "demand.json", "--seed", "7", "--token", "s3cret"),
                List.of(new RunFile("demand.json", 3, ABC)),
                List.of(new RunFile("plan.json", 0, NOTHING)));
    }

    @Test
    void theGoldenManifestIsWrittenAndRead() throws IOException {
        assertThat(Manifest.text(manifest())).isEqualTo(Golden.text("manifest.json"));
        Path file = folder.resolve(Manifest.fileName("plan"));
        Manifest.write(file, manifest());
        assertThat(Files.readString(file)).isEqualTo(Golden.text("manifest.json"));
        assertThat(Manifest.read(file)).isEqualTo(manifest());
    }

    @Test
    void aRunWithoutChanceSurvivesItsFile() {
        Manifest manifest = new Manifest(invocation(OptionalLong.empty(), "prices", "show"), List.of(), List.of());
        Path file = folder.resolve(Manifest.fileName("plan"));
        Manifest.write(file, manifest);
        assertThat(Manifest.read(file)).isEqualTo(manifest);
    }

    @Test
    void filesAreHashedAndNamedFromTheRunFolder() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run/parts"));
        Path output = Files.writeString(run.resolve("abc.txt"), "abc");
        Path input = Files.writeString(folder.resolve("empty.txt"), "");
        Manifest manifest = Manifest.of(
                invocation(OptionalLong.empty(), "plan"), folder.resolve("run"), List.of(input), List.of(output));
        assertThat(manifest.inputs())
                .containsExactly(new RunFile(input.toString().replace('\\', '/'), 0, NOTHING));
        assertThat(manifest.outputs()).containsExactly(new RunFile("parts/abc.txt", 3, ABC));
        assertThat(Manifest.hash(output)).isEqualTo(ABC);
    }

    @Test
    void aFileLongerThanABlockIsHashedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a".repeat(1_000_000));
        assertThat(Manifest.hash(file))
                .as("FIPS 180-2, appendix B.3: one million times 'a'")
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
        assertThat(RunFile.of(file).bytes()).isEqualTo(1_000_000);
    }

    @Test
    void aFileThatIsNotThereCannotBeHashed() {
        assertThatThrownBy(() -> Manifest.hash(folder.resolve("none")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("none: cannot be hashed");
    }

    @Test
    void aManifestHoldsNoSecretHoweverItIsMade() {
        assertThat(manifest().invocation().arguments()).endsWith("--token", "***");
        assertThat(Manifest.text(manifest())).doesNotContain("s3cret");
    }

    @Test
    void wrongFactsAreRefused() {
        assertThatThrownBy(() -> invocation(OptionalLong.empty())).hasMessageContaining("must begin with the command");
        assertThatThrownBy(() ->
                        new Invocation(List.of("plan"), OptionalLong.empty(), "0.1.0", "17", NOON, NOON.minusMillis(1)))
                .hasMessageContaining("before startedAt");
        assertThatThrownBy(() -> new RunFile("plan.json", 0, "e3b0"))
                .hasMessageContaining("sha256 of plan.json is 'e3b0'");
        assertThatThrownBy(() -> new RunFile("plan.json", -1, ABC)).hasMessageContaining("bytes of plan.json is -1");
    }

    @Test
    void aWrongHashIsRefusedWithItsLine() throws IOException {
        Path file = Golden.spoiled(folder, "manifest.json", ABC, "abc");
        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("manifest.inputs[0]: sha256 of demand.json is 'abc'");
    }
}
