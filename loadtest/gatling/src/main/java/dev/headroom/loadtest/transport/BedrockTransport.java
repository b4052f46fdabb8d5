package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;

/**
 * Sends requests to one target, each exactly once: nothing here tries again, follows a redirect, or waits for a connection to be free
 * when another can be made. An attempt stays on the event loop of the virtual user that makes it.
 */
public final class BedrockTransport {

    private final Target target;
    private final LongSupplier nanos;
    private final Way way;
    private final Map<EventLoop, Connections> byLoop = new ConcurrentHashMap<>();

    /**
     * A transport without connections yet.
     *
     * @param target where to send
     * @param channels makes sockets that fit the event loops it will be used on
     * @param nanos the clock of every observation
     * @throws IllegalArgumentException where HTTPS_PROXY of the environment is no address of a proxy
     */
    public BedrockTransport(Target target, ChannelFactory<? extends Channel> channels, LongSupplier nanos) {
        this(target, channels, nanos, Machine.here());
    }

    /** @param machine from which connections are made */
    BedrockTransport(Target target, ChannelFactory<? extends Channel> channels, LongSupplier nanos, Machine machine) {
        this.target = target;
        this.nanos = nanos;
        Optional<Tunnel> tunnel = Tunnel.to(target, machine.environment());
        Addresses addresses =
                new Addresses(tunnel.map(Tunnel::proxy).orElse(Way.named(target)), machine.lookup(), nanos);
        this.way = new Way(target, channels, tunnel, addresses, Tls.to(target), new Counters(), nanos);
    }

    /**
     * A call that is ready to be sent: written, and signed with the time of now. A signature is good for minutes.
     *
     * @param request what goes out
     * @param answer reads what comes back
     * @param timeout how long it may take from being sent to its end
     */
    public record Prepared(Outgoing request, AnswerReader answer, Duration timeout) {}

    /** Makes a call ready, which takes time that is not the service's. */
    public Prepared prepare(Call call) {
        Outgoing request = request(call);
        if (target.link().version() == HttpVersion.HTTP_1_1) {
            var unused = request.http1(target.hostHeader());
        }
        return new Prepared(request, call.body().answer(), call.timeout());
    }

    /**
     * Sends a call.
     *
     * @param loop the event loop that this is called on
     * @param call what to send
     * @param whenOver told exactly once, on the same event loop
     * @return the attempt, which can be cancelled
     */
    public InFlight send(EventLoop loop, Call call, Consumer<Observation> whenOver) {
        return send(loop, prepare(call), whenOver);
    }

    /** Sends what was prepared, once, as {@link #send(EventLoop, Call, Consumer)} does. */
    public InFlight send(EventLoop loop, Prepared prepared, Consumer<Observation> whenOver) {
        Exchange exchange = new Exchange(prepared.answer(), nanos.getAsLong(), whenOver);
        return send(loop, prepared.request(), exchange, prepared.timeout());
    }

    /** Sends any request whose attempt begins now. */
    InFlight send(EventLoop loop, Outgoing request, Exchange exchange, Duration timeout) {
        var clock = loop.schedule(
                () -> exchange.giveUp(Outcome.CLIENT_TIMEOUT, nanos.getAsLong()),
                timeout.toNanos(),
                TimeUnit.NANOSECONDS);
        exchange.cleanUpWith(() -> clock.cancel(false));
        connections(loop).send(request, exchange);
        return () -> cancel(loop, exchange);
    }

    private void cancel(EventLoop loop, Exchange exchange) {
        // A loop that shuts down has closed what it carried.
        if (!loop.isShuttingDown()) {
            loop.execute(() -> exchange.giveUp(Outcome.CANCELLED, nanos.getAsLong()));
        }
    }

    private Connections connections(EventLoop loop) {
        return byLoop.computeIfAbsent(loop, key -> new Connections(way, key));
    }

    private Outgoing request(Call call) {
        URI uri = target.address(call.modelId(), call.body().operation());
        byte[] body = call.body().json();
        Map<String, String> own = call.body().headers();
        Map<String, String> headers = new LinkedHashMap<>(own);
        headers.putAll(target.auth().headers(uri, own, body));
        headers.put("Content-Type", "application/json");
        return Outgoing.post(uri.getRawPath(), headers, body);
    }

    /**
     * Makes connections before they are needed, so that the first requests do not wait for them: each loop has as many as the
     * users need that it will be given.
     *
     * @param loops as they are given to the users, each the next one; whose turn it is stays as it was
     * @param users who will send at the same time
     * @param free whether connections that carry nothing now are there for these users
     * @return how many could be made, when all could or could not
     */
    public CompletableFuture<Integer> prewarm(EventLoopGroup loops, int users, boolean free) {
        CompletableFuture<Integer> made = CompletableFuture.completedFuture(0);
        for (Map.Entry<EventLoop, Integer> share : shares(loops, users).entrySet()) {
            CompletableFuture<Integer> some = new CompletableFuture<>();
            EventLoop loop = share.getKey();
            loop.execute(() -> connections(loop).warm(share.getValue(), free, some::complete));
            made = made.thenCombine(some, Integer::sum);
        }
        return made;
    }

    private static Map<EventLoop, Integer> shares(EventLoopGroup loops, int users) {
        Map<EventLoop, Integer> shares = new LinkedHashMap<>();
        for (int i = 0; i < users; i++) {
            shares.merge(loops.next(), 1, Integer::sum);
        }
        long all = StreamSupport.stream(loops.spliterator(), false).count();
        for (long i = users; i % all != 0; i++) {
            loops.next();
        }
        return shares;
    }

    /** What has become of connections so far. */
    public ConnectionCounts connections() {
        return way.counters().now();
    }
}
