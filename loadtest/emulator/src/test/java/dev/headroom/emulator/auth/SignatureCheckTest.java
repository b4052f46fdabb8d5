package dev.headroom.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class SignatureCheckTest {

    private static final Keys KEYS = new Keys("AKID", "the secret", "the api key");
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final byte[] NO_BODY = {};

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static Headers headers(String... namesAndValues) {
        Headers headers = new Headers();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    /** AWS General Reference, "Signature Version 4 signing process", the complete example: IAM ListUsers of 2015-08-30. */
    @Test
    void theWorkedExampleOfAwsIsBelieved() {
        Keys keys = new Keys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "");
        Request request = new Request(
                "GET",
                "/",
                "Action=ListUsers&Version=2010-05-08",
                headers(
                        "Host",
                        "iam.amazonaws.com",
                        "Content-Type",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        "X-Amz-Date",
                        "20150830T123600Z",
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                                + "SignedHeaders=content-type;host;x-amz-date, "
                                + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"),
                NO_BODY);
        SignatureCheck check = new SignatureCheck(keys, "us-east-1", at(Instant.parse("2015-08-30T12:37:00Z")));
        assertThat(check.verified(request, "iam")).isSameAs(request);
        assertThatThrownBy(() -> check.verified(request, "sts")).hasMessageContaining("correct service: 'sts'");
    }

    private static Request streaming(String bodyOfLast) {
        String head = ";chunk-signature=";
        String body = "10000" + head + "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                + "a".repeat(65_536) + "\r\n400" + head
                + "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n" + bodyOfLast
                + "\r\n0" + head + "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
        return new Request(
                "PUT",
                "/examplebucket/chunkObject.txt",
                "",
                headers(
                        "Host",
                        "s3.amazonaws.com",
                        "x-amz-date",
                        "20130524T000000Z",
                        "x-amz-storage-class",
                        "REDUCED_REDUNDANCY",
                        "x-amz-content-sha256",
                        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                        "Content-Encoding",
                        "aws-chunked",
                        "x-amz-decoded-content-length",
                        "66560",
                        "Content-Length",
                        "66824",
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="
                                + "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                                + "x-amz-decoded-content-length;x-amz-storage-class,Signature="
                                + "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"),
                body.getBytes(StandardCharsets.US_ASCII));
    }

    /** Amazon S3 API Reference, "Signature calculations for the Authorization header: transferring payload in multiple chunks". */
    @Test
    void aBodyInSignedChunksIsBelievedAndPutTogether() {
        Keys keys = new Keys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "");
        SignatureCheck check = new SignatureCheck(keys, "us-east-1", at(Instant.parse("2013-05-24T00:00:00Z")));
        Request verified = check.verified(streaming("a".repeat(1024)), "s3");
        assertThat(new String(verified.body(), StandardCharsets.US_ASCII)).isEqualTo("a".repeat(66_560));
        assertThatThrownBy(() -> check.verified(streaming("a".repeat(1023) + "b"), "s3"))
                .hasMessageContaining("does not match");
    }

    /** Signs as the SDK for Java does. */
    private static Request signed(String url, String body, Keys keys, Instant when, Map<String, String> extra) {
        SdkHttpRequest.Builder bare =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create(url));
        extra.forEach(bare::putHeader);
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(
                                AwsCredentialsIdentity.create(keys.accessKeyId(), keys.secretAccessKey()))
                        .request(bare.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-west-2")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "bedrock")
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, at(when)));
        Headers headers = new Headers();
        signed.request().headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        URI uri = URI.create(url);
        String query = signed.request().encodedQueryParameters().orElse("");
        try {
            return new Request(
                    "POST",
                    signed.request().encodedPath(),
                    query,
                    headers,
                    signed.payload().orElseThrow().newStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(uri.toString(), e);
        }
    }

    private static final String URL =
            "http://127.0.0.1:4566/model/arn%3Aaws%3Abedrock%3Aus-west-2%3A123456789012%3Aprovisioned-"
                    + "model%2Fpm0000000001/converse?b=2&a=x%20y";

    private final SignatureCheck check = new SignatureCheck(KEYS, "us-west-2", at(NOW));

    private static Request signed() {
        return signed(URL, "{\"a\":1}", KEYS, NOW, Map.of("x-amzn-bedrock-request-metadata", "{}"));
    }

    @Test
    void whatTheSdkSignsIsBelieved() {
        SplittableRandom random = new SplittableRandom(5);
        String letters = "abcXYZ019-_.~ :/+*&=()é";
        for (int i = 0; i < 300; i++) {
            StringBuilder id = new StringBuilder("m");
            StringBuilder body = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                id.append(letters.charAt(random.nextInt(letters.length())));
                body.append(letters.charAt(random.nextInt(letters.length())));
            }
            String encoded = java.net.URLEncoder.encode(id.toString(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            String url = "http://127.0.0.1:4566/model/" + encoded + "/converse?q=" + encoded;
            Request request = signed(url, body.toString(), KEYS, NOW, Map.of("x-extra", "a   b"));
            assertThat(check.verified(request, "bedrock")).as(url).isSameAs(request);
        }
    }

    private void refused(Request request, String type) {
        assertThatThrownBy(() -> check.verified(request, "bedrock")).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.type()).isEqualTo(type);
            assertThat(error.status()).isEqualTo(403);
            assertThat(error.text()).doesNotContain("the secret").doesNotContain("the api key");
        });
    }

    @Test
    void anyChangeIsSeen() {
        Request good = signed();
        byte[] body = good.body().clone();
        body[2] ^= 1;
        refused(good.with(body), "InvalidSignatureException");
        refused(
                new Request("PUT", good.path(), good.query(), good.headers(), good.body()),
                "InvalidSignatureException");
        for (int i = 1; i < good.path().length(); i += 3) {
            String path = good.path().substring(0, i) + "z" + good.path().substring(i + 1);
            refused(new Request("POST", path, good.query(), good.headers(), good.body()), "InvalidSignatureException");
        }
        refused(new Request("POST", good.path(), "b=3", good.headers(), good.body()), "InvalidSignatureException");
        Request other = signed();
        other.headers().add("x-amzn-bedrock-request-metadata", "more");
        refused(other, "InvalidSignatureException");
    }

    @Test
    void aHeaderThatMattersMustBeSigned() {
        Request request = signed();
        request.headers().add("x-amz-security-token", "token");
        refused(request, "InvalidSignatureException");
        Request metadata = signed(URL, "{}", KEYS, NOW, Map.of());
        metadata.headers().add("X-Amzn-Bedrock-Request-Metadata", "{}");
        refused(metadata, "InvalidSignatureException");
    }

    @Test
    void theWrongKeyIsRefused() {
        refused(signed(URL, "{}", new Keys("AKID", "another", ""), NOW, Map.of()), "InvalidSignatureException");
        refused(signed(URL, "{}", new Keys("WHO", "the secret", ""), NOW, Map.of()), "UnrecognizedClientException");
    }

    @Test
    void fiveMinutesEitherWayAreAllowedAndNoMore() {
        for (Duration off : new Duration[] {Duration.ofSeconds(299), Duration.ofSeconds(-299)}) {
            check.verified(signed(URL, "{}", KEYS, NOW.plus(off), Map.of()), "bedrock");
        }
        assertThatThrownBy(() -> check.verified(signed(URL, "{}", KEYS, NOW.plusSeconds(301), Map.of()), "bedrock"))
                .hasMessageContaining("not yet current");
        assertThatThrownBy(() -> check.verified(signed(URL, "{}", KEYS, NOW.minusSeconds(301), Map.of()), "bedrock"))
                .hasMessageContaining("expired");
    }

    /** The words of AWS, as its users report them. */
    @Test
    void aSignatureIsForOneRegionOnly() {
        SignatureCheck elsewhere = new SignatureCheck(KEYS, "us-east-1", at(NOW));
        assertThatThrownBy(() -> elsewhere.verified(signed(), "bedrock"))
                .isInstanceOfSatisfying(AwsError.class, error -> {
                    assertThat(error.status()).isEqualTo(403);
                    assertThat(error.type()).isEqualTo("InvalidSignatureException");
                    assertThat(error.text())
                            .startsWith("Credential should be scoped to a valid region, not 'us-west-2'.")
                            .contains("us-east-1");
                });
        Request request = signed();
        assertThat(elsewhere.verifiedOfAnyRegion(request, "bedrock")).isSameAs(request);
    }

    private static Request with(String authorization) {
        Headers headers = headers("Host", "x", "x-amz-date", "20260901T120000Z");
        headers.add("Authorization", authorization);
        return new Request("POST", "/", "", headers, NO_BODY);
    }

    @Test
    void halfASignatureIsIncomplete() {
        refused(
                with("AWS4-HMAC-SHA256 Credential=AKID/20260901/us-west-2/bedrock/aws4_request"),
                "IncompleteSignatureException");
        refused(
                with("AWS4-HMAC-SHA256 Credential=AKID, SignedHeaders=host, Signature=00"),
                "IncompleteSignatureException");
        refused(with("AWS4-HMAC-SHA256"), "IncompleteSignatureException");
        refused(with("Basic dXNlcjpwYXNz"), "MissingAuthenticationTokenException");
        refused(new Request("POST", "/", "", headers("Host", "x"), NO_BODY), "MissingAuthenticationTokenException");
    }

    @Test
    void anApiKeyOpensBedrockAndNothingElse() {
        Request request = with("Bearer the api key");
        assertThat(check.verified(request, "bedrock")).isSameAs(request);
        assertThatThrownBy(() -> check.verified(request, "monitoring")).hasMessageContaining("API Key");
        refused(with("Bearer wrong"), "AccessDeniedException");
    }
}
