package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** The SDK's client on a service without a network between: AWS's own code writes the requests and reads the replies. */
record InProcess(Service service) implements SdkHttpClient {

    static BedrockClient client(Service service) {
        return BedrockClient.builder()
                .httpClient(new InProcess(service))
                .endpointOverride(URI.create("http://localhost:1"))
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execute) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response(answered(request(execute)));
            }

            @Override
            public void abort() {}
        };
    }

    private Reply answered(Request request) {
        if (!service.owns(request)) {
            throw new AssertionError("nobody answers " + request.method() + " " + request.path());
        }
        try {
            return service.answer(request);
        } catch (AwsError e) {
            return service.refusal(request, e);
        }
    }

    private static Request request(HttpExecuteRequest execute) {
        SdkHttpRequest http = execute.httpRequest();
        Headers headers = new Headers();
        http.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        byte[] body = execute.contentStreamProvider()
                .map(provider -> bytes(provider.newStream()))
                .orElse(new byte[0]);
        return new Request(
                http.method().name(),
                http.encodedPath(),
                http.encodedQueryParameters().orElse(""),
                headers,
                body);
    }

    private static byte[] bytes(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpExecuteResponse response(Reply reply) {
        SdkHttpFullResponse.Builder http = SdkHttpFullResponse.builder().statusCode(reply.status());
        reply.headers().forEach(http::putHeader);
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    @Override
    public void close() {}
}
