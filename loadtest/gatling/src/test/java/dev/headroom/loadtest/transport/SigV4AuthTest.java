package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The signature as AWS's documentation has it computed ("Create a signed AWS API request", IAM User Guide), step by step. */
class SigV4AuthTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.llama3-1-8b-instruct-v1:0",
                "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdefghijkl"
            })
    void theSignatureIsTheDocumentedOne(String modelId) throws GeneralSecurityException {
        Target target = new Target(
                "aws us-west-2",
                URI.create("https://bedrock-runtime.us-west-2.amazonaws.com"),
                new SigV4Auth(() -> AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET), "us-west-2", NOON));
        URI uri = target.address(modelId, Operation.CONVERSE_STREAM);
        byte[] body = "{\"messages\":[]}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(target.auth().headers(uri, Map.of(), body));
        assertThat(headers).containsEntry("X-Amz-Date", "20261125T120000Z");
        assertThat(headers.get("Authorization")).isEqualTo(expected(uri, headers, body));
    }

    @Test
    void aSessionTokenIsSentAndSigned() throws GeneralSecurityException {
        SigV4Auth auth = new SigV4Auth(
                () -> AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", SECRET, "token"), "us-west-2", NOON);
        URI uri = URI.create("https://bedrock-runtime.us-west-2.amazonaws.com:443/model/m/converse-stream");
        byte[] body = {};
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(auth.headers(uri, Map.of(), body));
        assertThat(headers).containsEntry("X-Amz-Security-Token", "token");
        assertThat(headers.get("Authorization"))
                .contains("x-amz-security-token")
                .isEqualTo(expected(uri, headers, body));
    }

    @Test
    void headersOfTheRequestItselfAreSentAndSigned() throws GeneralSecurityException {
        SigV4Auth auth = new SigV4Auth(() -> AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET), "us-west-2", NOON);
        URI uri = URI.create("https://bedrock-runtime.us-west-2.amazonaws.com/model/m/invoke");
        byte[] body = {};
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(auth.headers(uri, Map.of("x-amzn-bedrock-service-tier", "flex"), body));
        assertThat(headers).containsEntry("x-amzn-bedrock-service-tier", "flex");
        assertThat(headers.get("Authorization"))
                .contains("x-amzn-bedrock-service-tier")
                .isEqualTo(expected(uri, headers, body));
    }

    private static String expected(URI uri, Map<String, String> headers, byte[] body) throws GeneralSecurityException {
        String authorization = java.util.Objects.requireNonNull(headers.get("Authorization"));
        String signed = authorization.replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        String canonicalHeaders = Arrays.stream(signed.split(";", -1))
                .map(name -> name + ":" + (name.equals("host") ? uri.getHost() : headers.get(name)) + "\n")
                .collect(Collectors.joining());
        // Every service but S3 encodes the path once more.
        String canonicalPath = uri.getRawPath().replace("%", "%25");
        String canonical = String.join("\n", "POST", canonicalPath, "", canonicalHeaders, signed, hex(sha256(body)));
        String scope = "20261125/us-west-2/bedrock/aws4_request";
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                "20261125T120000Z",
                scope,
                hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + scope + ", SignedHeaders=" + signed + ", Signature="
                + hex(hmac(key, toSign));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toLowerCase(Locale.ROOT);
    }
}
