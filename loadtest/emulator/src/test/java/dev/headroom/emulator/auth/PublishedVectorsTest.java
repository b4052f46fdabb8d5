package dev.headroom.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Request;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that AWS itself published. */
class PublishedVectorsTest {

    private static final String HOST = "Host:example.amazonaws.com";
    private static final String DATE = "X-Amz-Date:20150830T123600Z";

    private final SignatureCheck check =
            new SignatureCheck(Requests.KEYS, "us-east-1", Requests.at("2015-08-30T12:36:00Z"));

    private static String authorization(String signedHeaders, String signature) {
        return "Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=" + signedHeaders + ", Signature=" + signature;
    }

    /** From aws4_testsuite, the test suite of Signature Version 4 in the AWS General Reference; its name in front. */
    @ParameterizedTest
    @CsvSource({
        "get-vanilla,GET /,5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-relative,GET /example/..,5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-slash,GET //,5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-slashes,GET //example//,9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
        "get-unreserved,GET /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,"
                + "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
        "get-vanilla-query-order-key-case,GET /?Param2=value2&Param1=value1,"
                + "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "get-vanilla-utf8-query,GET /?\u1234=bar,2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
        "post-vanilla,POST /,5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    })
    void theTestSuiteHolds(String name, String line, String signature) {
        Request request = Requests.of(line, "", HOST, DATE, authorization("host;x-amz-date", signature));
        assertThatCode(() -> check.verified(request, "service")).as(name).doesNotThrowAnyException();
    }

    /** From the same suite: get-header-value-trim and post-x-www-form-urlencoded. */
    @Test
    void headersAreTrimmedAndBodiesHashed() {
        Request trimmed = Requests.of(
                "GET /",
                "",
                HOST,
                DATE,
                "My-Header1: value1",
                "My-Header2: \"a   b   c\"",
                authorization(
                        "host;my-header1;my-header2;x-amz-date",
                        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"));
        Request form = Requests.of(
                "POST /",
                "Param1=value1",
                HOST,
                DATE,
                "Content-Type:application/x-www-form-urlencoded",
                authorization(
                        "content-type;host;x-amz-date",
                        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));
        assertThatCode(() -> check.verified(trimmed, "service")).doesNotThrowAnyException();
        assertThatCode(() -> check.verified(form, "service")).doesNotThrowAnyException();
    }

    /** "Signature calculations for the Authorization header: transferring payload in multiple chunks", S3 API Reference. */
    private static Request chunked(String payload) {
        String body = "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                + payload.substring(0, 65536)
                + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
                + payload.substring(65536)
                + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
        return Requests.of(
                "PUT /examplebucket/chunkObject.txt",
                body,
                "Host:s3.amazonaws.com",
                "x-amz-date:20130524T000000Z",
                "x-amz-storage-class:REDUCED_REDUNDANCY",
                "x-amz-content-sha256:STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                "Content-Encoding:aws-chunked",
                "x-amz-decoded-content-length:66560",
                "Content-Length:66824",
                "Authorization:AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                        + "x-amz-decoded-content-length;x-amz-storage-class,"
                        + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
    }

    /** Heads, their ends and the chunks' ends: all but the letters' case in a size, which is no change. */
    @Test
    void everyByteOfTheFramesCounts() {
        Keys keys = new Keys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "unused");
        SignatureCheck s3 = new SignatureCheck(keys, "us-east-1", Requests.at("2013-05-24T00:00:00Z"));
        Request good = chunked("a".repeat(66560));
        assertThat(s3.verified(good, "s3").body()).hasSize(66560);
        for (int at = 0; at < good.body().length; at++) {
            boolean inPayload = good.body()[at] == 'a' && at > 100 && good.body()[at - 1] == 'a' && at % 5000 != 0;
            if (!inPayload) {
                byte[] body = good.body().clone();
                body[at] ^= 1;
                refused(s3, good.with(body));
            }
        }
        refused(s3, good.with(Arrays.copyOf(good.body(), good.body().length - 90)));
        refused(s3, good.with(Arrays.copyOf(good.body(), good.body().length + 1)));
    }

    private static void refused(SignatureCheck check, Request request) {
        assertThatThrownBy(() -> check.verified(request, "s3")).isInstanceOf(AwsError.class);
    }
}
