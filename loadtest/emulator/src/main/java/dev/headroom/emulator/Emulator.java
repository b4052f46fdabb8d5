package dev.headroom.emulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A running emulator. One clear-text port speaks HTTP/1.1 and HTTP/2 with prior knowledge, and serves the runtime and the control
 * plane. Everything happens on one event loop, so nothing here is locked.
 */
public final class Emulator implements AutoCloseable {

    private static final int LARGEST_BODY = 25_000_000;

    private final Vertx vertx;
    private final URI endpoint;
    private final LoopScheduler scheduler;
    private final RuntimePlane runtime;

    private Emulator(Vertx vertx, URI endpoint, LoopScheduler scheduler, RuntimePlane runtime) {
        this.vertx = vertx;
        this.endpoint = endpoint;
        this.scheduler = scheduler;
        this.runtime = runtime;
    }

    /**
     * Starts an emulator and returns when it listens.
     *
     * @throws EmulatorException where the port is in use or the address cannot be bound
     */
    public static Emulator start(EmulatorSettings settings, Clock clock) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        LoopScheduler scheduler = new LoopScheduler(vertx);
        Purchases purchases = new Purchases(settings.profile(), scheduler, clock, settings.speed());
        RuntimePools pools = new RuntimePools(settings.profile(), scheduler, settings.speed(), purchases);
        RuntimePlane runtime = new RuntimePlane(settings, scheduler, pools);
        ControlPlane control = new ControlPlane(purchases, scheduler, pools);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                .requestHandler(request -> request.body()
                        .onSuccess(body -> answer(request, body, runtime, control))
                        .onFailure(failed -> request.connection().close()));
        try {
            server.listen(settings.port(), settings.host())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            vertx.close();
            throw new EmulatorException(
                    "port " + settings.port() + " on " + settings.host() + " cannot be listened on: "
                            + (e.getCause() == null ? e : e.getCause()).getMessage()
                            + "; stop what uses it, choose another with --port, or give --port 0 for any free one",
                    e);
        }
        URI endpoint = URI.create(String.format(Locale.ROOT, "http://%s:%d", settings.host(), server.actualPort()));
        return new Emulator(vertx, endpoint, scheduler, runtime);
    }

    private static void answer(HttpServerRequest request, Buffer body, RuntimePlane runtime, ControlPlane control) {
        String path = request.path();
        try {
            if (body.length() > LARGEST_BODY) {
                throw BedrockError.validation("the body is larger than " + LARGEST_BODY + " bytes");
            } else if (RuntimePlane.owns(path)) {
                runtime.handle(request, body);
            } else if (ControlPlane.owns(path)) {
                control.handle(request, body);
            } else {
                throw BedrockError.notFound("no such operation: " + path);
            }
        } catch (BedrockError e) {
            Reply.error(request, e);
        }
    }

    /** Where clients reach it, as in {@code http://127.0.0.1:49152}. */
    public URI endpoint() {
        return endpoint;
    }

    /** What it has done so far. */
    public Served served() {
        CompletableFuture<Served> served = new CompletableFuture<>();
        vertx.runOnContext(now -> served.complete(runtime.served(scheduler.lateness())));
        return served.orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Ends every stream and frees the port. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
