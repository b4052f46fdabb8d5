package dev.headroom.emulator.protocol;

import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.auth.SignatureCheck;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Services on a port of their own, which lets in only who signs. */
public final class Served implements AutoCloseable {

    private final Front front = new Front();
    private final SignatureCheck check =
            new SignatureCheck(new Keys("AKIDEXAMPLE", "secret", "token"), Clock.systemUTC());
    private final List<Service> services;
    private final URI endpoint;

    public Served(Service... services) {
        this.services = List.of(services);
        this.endpoint = URI.create("http://127.0.0.1:" + front.listen("127.0.0.1", 0, this::handle));
    }

    private void handle(Request request, Exchange exchange) {
        for (Service service : services) {
            if (service.owns(request)) {
                exchange.reply(reply(service, request));
                return;
            }
        }
        exchange.reply(Reply.error(AwsError.of(404, "UnknownOperationException", "nobody's")));
    }

    private Reply reply(Service service, Request request) {
        try {
            return service.answer(check.verify(request, service.signingName()));
        } catch (AwsError e) {
            return service.refusal(request, e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Does something on the one thread, and waits until it is done. */
    public void onThread(Runnable task) {
        try {
            front.loop().submit(task).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client of AWS's, with the right key. */
    public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, "secret");
    }

    public <B extends AwsClientBuilder<B, C>, C> C client(B builder, String secret) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_WEST_2)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", secret)))
                .build();
    }

    @Override
    public void close() {
        front.close();
    }
}
