package dev.headroom.cli.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.SigV4Auth;
import dev.headroom.sources.aws.AwsSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import software.amazon.awssdk.services.bedrock.BedrockClient;

class AwsAccessTest {

    private static final String REGION = "us-west-2";
    private static final String KEY = "AWS_BEARER_TOKEN_BEDROCK";
    private static final String ROLE = "arn:aws:iam::123456789012:role/renter";

    @BeforeEach
    void keys() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
    }

    @AfterEach
    void restore() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private static AwsAccess access(Map<String, String> environment, Optional<String> role, Optional<String> endpoint) {
        AwsSettings settings = new AwsSettings(Optional.empty(), Optional.of(REGION), role, endpoint.map(URI::create));
        return new AwsAccess(environment, settings, HttpChoice.ONE);
    }

    private static String endpoint(Map<String, String> environment, Optional<String> flag) {
        return access(environment, Optional.empty(), flag)
                .aws(REGION)
                .endpoint()
                .toString();
    }

    @Test
    void aFlagGoesBeforeTheEndpointOfTheServiceAndThatBeforeTheOneOfAll() {
        Map<String, String> all = Map.of("AWS_ENDPOINT_URL", "http://all:1");
        Map<String, String> both =
                Map.of("AWS_ENDPOINT_URL", "http://all:1", "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "http://runtime:2");
        assertThat(endpoint(Map.of(), Optional.empty())).isEqualTo("https://bedrock-runtime.us-west-2.amazonaws.com");
        assertThat(endpoint(all, Optional.empty())).isEqualTo("http://all:1");
        assertThat(endpoint(both, Optional.empty())).isEqualTo("http://runtime:2");
        assertThat(endpoint(both, Optional.of("http://flag:3"))).isEqualTo("http://flag:3");
        assertThat(access(both, Optional.empty(), Optional.empty()).controlOverride())
                .hasValue(URI.create("http://all:1"));
    }

    /** The emulator's STS has no roles: that it was asked is told by its refusal. */
    @Test
    void anApiKeyStandsForRequestsOnlyAndOnlyWhereNobodyIsNamed() {
        Map<String, String> key = Map.of(KEY, "a key");
        assertThat(access(key, Optional.empty(), Optional.empty()).aws(REGION).auth())
                .isInstanceOf(BearerAuth.class);
        assertThat(access(Map.of(), Optional.empty(), Optional.empty())
                        .aws(REGION)
                        .auth())
                .isInstanceOf(SigV4Auth.class);
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC())) {
            Optional<String> endpoint = Optional.of(emulator.endpoint().toString());
            AwsAccess role = access(key, Optional.of(ROLE), endpoint);
            assertThatThrownBy(() -> role.aws(REGION)).hasMessageContaining("AWS refused sts:AssumeRole");
            AwsAccess own = access(key, Optional.empty(), endpoint);
            try (BedrockClient control = own.control(REGION, own.controlOverride())) {
                assertThat(control.listProvisionedModelThroughputs(all -> {}).provisionedModelSummaries())
                        .isEmpty();
            }
        }
    }

    @Test
    void anotherRegionThanThatOfTheWorkloadIsRefused() {
        AwsFlags flags = new AwsFlags();
        CommandSpec command = CommandSpec.create().addMixin("aws", CommandSpec.forAnnotatedObject(flags));
        new CommandLine(command).parseArgs("--region", "eu-west-1");
        assertThatThrownBy(() -> flags.settingsIn(REGION, "workload demo"))
                .hasMessage("--region is eu-west-1, workload demo is of us-west-2; leave the flag out");
    }
}
