package dev.headroom.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.auth.Keys;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmulatorIntroductionTest {

    /** AWS SDKs and Tools Reference Guide, "AWS Region": most read AWS_REGION, the CLI and boto3 AWS_DEFAULT_REGION. */
    @Test
    void itsLinesServeTheSdksAndTheCommandLineToolAlike() {
        assertThat(new EmulatorIntroduction(
                                URI.create("http://127.0.0.1:4566"),
                                "us-east-1",
                                Optional.of(Keys.HEADROOM),
                                Optional.empty())
                        .lines())
                .contains(
                        "  export AWS_ENDPOINT_URL=http://127.0.0.1:4566",
                        "  export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1",
                        "  export AWS_ACCESS_KEY_ID=headroom AWS_SECRET_ACCESS_KEY=headroom",
                        "Signatures and API keys are verified; --auth off takes anybody.")
                .noneMatch(line -> line.contains("WARNING"));
    }

    @Test
    void whatClientsMustTrustIsSaid() {
        Optional<Path> folder = Optional.of(Path.of("/tls"));
        assertThat(new EmulatorIntroduction(
                                URI.create("https://127.0.0.1:4566"), "us-west-2", Optional.of(Keys.HEADROOM), folder)
                        .lines())
                .contains(
                        "  export AWS_CA_BUNDLE=/tls/emulator.pem NODE_EXTRA_CA_CERTS=/tls/emulator.pem",
                        "  export JAVA_TOOL_OPTIONS='-Djavax.net.ssl.trustStore=/tls/trust.p12"
                                + " -Djavax.net.ssl.trustStorePassword=changeit'");
    }

    @Test
    void whatIsOpenToOthersOrToAnybodyIsSaid() {
        assertThat(new EmulatorIntroduction(
                                URI.create("http://0.0.0.0:4566"), "us-west-2", Optional.empty(), Optional.empty())
                        .lines())
                .contains(
                        "WARNING: listening on 0.0.0.0, where others may reach it.",
                        "Signatures are not verified: anybody's credentials will do.");
    }
}
