package dev.headroom.emulator.quotas;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** One service on a port of its own, and AWS's clients on it. */
public final class OneService implements AutoCloseable {

    private final Front front = new Front();
    private final URI endpoint;

    public OneService(Service service) {
        int port = front.listen("127.0.0.1", 0, (request, exchange) -> exchange.reply(answer(service, request)));
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    private static Reply answer(Service service, Request request) {
        try {
            return service.owns(request)
                    ? service.answer(request)
                    : Reply.error(AwsError.notFound("nobody answers " + request.path()));
        } catch (AwsError e) {
            return service.refusal(request, e);
        } catch (RuntimeException e) {
            return Reply.error(AwsError.of(500, "InternalServerException", e.toString()));
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build();
    }

    @Override
    public void close() {
        front.close();
    }
}
