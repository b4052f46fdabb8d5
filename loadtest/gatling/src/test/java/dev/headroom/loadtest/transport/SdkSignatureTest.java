package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The AWS SDK's own client and ours sign the same request at the same instant with the same words. */
class SdkSignatureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T23:59:59Z"), ZoneOffset.UTC);
    private static final AwsCredentials USER = AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+b");
    private static final AwsCredentials ROLE = AwsSessionCredentials.create("ASIAEXAMPLE", "wJalrXUt/K7", "tok/en==");

    private static final String AWS = "https://bedrock-runtime.eu-central-1.amazonaws.com";

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(AWS, "meta.llama3-1-8b-instruct-v1:0", USER),
                Arguments.of(AWS, "us.anthropic.claude-3-haiku-20240307-v1:0", ROLE),
                Arguments.of(AWS, "arn:aws:bedrock:eu-central-1:123456789012:provisioned-model/a1b2c3d4e5f6", USER),
                Arguments.of(AWS, "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.m-v1:0", ROLE),
                Arguments.of("http://127.0.0.1:8765", "meta.llama3-1-8b-instruct-v1:0", USER),
                Arguments.of("https://bedrock.example.com:443", "m", USER),
                Arguments.of("http://bedrock.example.com:80", "m", USER));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theSdkAndWeSayTheSame(String endpoint, String modelId, AwsCredentials credentials) {
        SdkRecording recorded = SdkRecording.of(URI.create(endpoint), modelId, credentials, CLOCK);
        Target target =
                new Target("aws", URI.create(endpoint), new SigV4Auth(() -> credentials, "eu-central-1", CLOCK));
        URI uri = target.address(modelId, Operation.CONVERSE_STREAM);
        Map<String, String> ours = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ours.putAll(target.auth().headers(uri, Map.of(), recorded.body().asByteArray()));
        assertThat(uri.getRawPath()).isEqualTo(recorded.path());
        assertThat(target.hostHeader()).isEqualTo(recorded.header("Host"));
        for (String name : new String[] {"Authorization", "X-Amz-Date", "X-Amz-Security-Token"}) {
            assertThat(ours.getOrDefault(name, "")).as(name).isEqualTo(recorded.header(name));
        }
        assertThat(recorded.header("Authorization")).contains("/20261125/eu-central-1/bedrock/aws4_request");
    }
}
