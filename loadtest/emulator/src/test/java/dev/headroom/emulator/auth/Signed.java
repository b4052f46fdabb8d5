package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Request;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests that the SDK's own signer signed. */
final class Signed {

    private static final AwsCredentialsIdentity IDENTITY = AwsCredentialsIdentity.create(Requests.ID, Requests.SECRET);

    private Signed() {}

    static Request bySdk(Clock clock, String method, String uri, Map<String, List<String>> headers, byte[] body) {
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create("http://localhost:8080" + uri))
                .headers(headers)
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(IDENTITY)
                        .request(unsigned)
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "bedrock")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-west-2"));
        Headers all = new Headers();
        signed.request().headers().forEach((name, values) -> values.forEach(value -> all.add(name, value)));
        return new Request(
                method,
                signed.request().encodedPath(),
                signed.request().encodedQueryParameters().orElse(""),
                all,
                body);
    }
}
