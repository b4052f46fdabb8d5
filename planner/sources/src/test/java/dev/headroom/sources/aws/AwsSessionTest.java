package dev.headroom.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsSessionTest {

    private static final EmulatedAccount ACCOUNT =
            new EmulatedAccount(Profile.standard(), Instant.parse("2026-03-01T00:00:00Z"));

    /** From AWS's own examples. */
    private static final String SECRET = "wJalrXUtnFEMI";

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @BeforeAll
    static void keys() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", SECRET);
    }

    @BeforeEach
    void clear() {
        Asked.clear();
        System.setProperty("aws.maxAttempts", "1");
    }

    @AfterEach
    void restore() {
        System.clearProperty("aws.maxAttempts");
        System.clearProperty("aws.endpointUrl");
        System.clearProperty("aws.endpointUrlCloudWatch");
    }

    private static AwsSettings settings(Optional<String> role, Optional<URI> endpoint) {
        return new AwsSettings(Optional.empty(), Optional.of("us-west-2"), role, endpoint);
    }

    private static int listed(AwsSession session) {
        return session.ask(
                "cloudwatch:ListMetrics",
                () -> session.cloudWatch().listMetrics().metrics().size());
    }

    private static void fails(Asked.Answer answer, String... words) {
        Asked.next(answer);
        try (AwsSession session = ACCOUNT.session()) {
            assertThatThrownBy(() -> listed(session))
                    .isInstanceOf(AwsException.class)
                    .message()
                    .contains(words)
                    .doesNotContain(SECRET, "AKIDEXAMPLE", "\n", "software.amazon");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, ExpiredToken, credentials have expired; sign in again",
        "403, AccessDenied, AWS refused cloudwatch:ListMetrics: this identity lacks that IAM action",
        "403, SignatureDoesNotMatch, does not accept these credentials",
        "403, InvalidClientTokenId, does not accept these credentials",
        "400, Throttling, AWS throttled cloudwatch:ListMetrics",
        "503, ServiceUnavailable, with status 503",
        "400, InvalidParameterValue, 'InvalidParameterValue, Words of AWS.'"
    })
    void aRefusalIsOneSentence(int status, String code, String words) {
        fails(Asked.Answer.ofQuery("ListMetrics", status, code), words);
    }

    @Test
    void aThrottledReadIsTriedAgain() {
        System.setProperty("aws.maxAttempts", "3");
        Asked.next(Asked.Answer.ofQuery("ListMetrics", 400, "Throttling"));
        try (AwsSession session = ACCOUNT.session()) {
            assertThat(listed(session)).isZero();
        }
    }

    @Test
    void nobodyThereIsSaidWithWhatToCheck() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port);
        try (AwsSession session = AwsSession.open(settings(Optional.empty(), Optional.of(nobody)))) {
            assertThatThrownBy(() -> listed(session))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("cannot be reached for cloudwatch:ListMetrics at " + nobody)
                    .hasMessageContaining("--endpoint-url");
        }
    }

    /** The SDK's own words for AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_CLOUDWATCH in a JVM's properties. */
    @Test
    void endpointsOfTheEnvironmentAreUsed() {
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
        System.setProperty("aws.endpointUrlCloudWatch", ACCOUNT.endpoint().toString());
        try (AwsSession session = AwsSession.open(settings(Optional.empty(), Optional.empty()))) {
            assertThat(listed(session)).isZero();
            assertThatThrownBy(() -> session.ask(
                            "bedrock:ListInferenceProfiles",
                            () -> session.bedrock().listInferenceProfiles(request -> {})))
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void aRoleIsAssumedAndItsKeysSign() throws IOException {
        HttpServer sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder signed = new StringBuilder();
        sts.createContext("/", exchange -> {
            boolean assume = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("Action=AssumeRole");
            signed.append(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (assume
                            ? "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>"
                                    + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                                    + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
                                    + "</AssumeRoleResponse>"
                            : "<ListMetricsResponse><ListMetricsResult><Metrics/></ListMetricsResult></ListMetricsResponse>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        sts.start();
        URI endpoint = URI.create("http://127.0.0.1:" + sts.getAddress().getPort());
        String role = "arn:aws:iam::123456789012:role/planner";
        try (AwsSession session = AwsSession.open(settings(Optional.of(role), Optional.of(endpoint)))) {
            listed(session);
        } finally {
            sts.stop(0);
        }
        assertThat(signed).contains("Credential=AKIDEXAMPLE/").contains("Credential=ASIAROLE/");
        assertThat(Asked.operations()).containsExactly("Sts:AssumeRole", "CloudWatch:ListMetrics");
    }

    @Test
    void aRoleThatMayNotBeAssumedIsSaid() {
        Asked.next(Asked.Answer.ofQuery("AssumeRole", 403, "AccessDenied"));
        String role = "arn:aws:iam::123456789012:role/planner";
        assertThatThrownBy(() -> AwsSession.open(settings(Optional.of(role), Optional.of(ACCOUNT.endpoint()))))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining("sts:AssumeRole");
    }

    @Test
    void aProfileThatIsNotThereIsSaid() {
        System.clearProperty("aws.accessKeyId");
        try {
            AwsSettings nobody = new AwsSettings(
                    Optional.of("no-such"), Optional.of("us-west-2"), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> AwsSession.open(nobody))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("no AWS credentials were found for profile no-such");
        } finally {
            keys();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "west, , , --region",
        ", planner, , --role-arn",
        ", , ftp://x, --endpoint-url",
        ", , http://u:p@x, --endpoint-url"
    })
    void aFlagOfAnotherFormIsNamedAndNotRepeated(String region, String role, URI endpoint, String flag) {
        assertThatThrownBy(() -> new AwsSettings(
                        Optional.empty(),
                        Optional.ofNullable(region),
                        Optional.ofNullable(role),
                        Optional.ofNullable(endpoint)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(flag)
                .hasMessageNotContaining("u:p");
    }
}
