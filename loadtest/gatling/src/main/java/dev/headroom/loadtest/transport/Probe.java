package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.StreamAnswer;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks whether a target can be reached before anything is paid for: one connection, TLS where it is spoken, and a GET of the root,
 * which no model answers and which carries no key.
 */
public final class Probe {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Target target;
    private final LongSupplier nanos;

    private Probe(Target target, LongSupplier nanos) {
        this.target = target;
        this.nanos = nanos;
    }

    /**
     * Looks, and waits for what it finds.
     *
     * @param target at which
     * @param timeout for all of it
     * @param nanos a clock
     * @throws InterruptedException where the caller is interrupted while it waits
     */
    public static Finding check(Target target, Duration timeout, LongSupplier nanos) throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, Probe::thread, NioIoHandler.newFactory());
        try {
            return new Probe(target, nanos).look(loops, timeout).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a probe failed in a way that is not foreseen", e);
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "headroom-probe");
        thread.setDaemon(true);
        return thread;
    }

    private CompletableFuture<Finding> look(EventLoopGroup loops, Duration timeout) {
        CompletableFuture<Finding> found = new CompletableFuture<>();
        BedrockTransport transport = new BedrockTransport(target, NioSocketChannel::new, nanos);
        var loop = loops.next();
        loop.execute(() -> {
            Exchange exchange =
                    new Exchange(new StreamAnswer(), nanos.getAsLong(), seen -> found.complete(finding(seen)));
            transport.send(loop, Outgoing.getRoot(), exchange, timeout);
        });
        return found;
    }

    private Finding finding(Observation seen) {
        if (!seen.passage().fault().isEmpty()) {
            return new Finding(false, seen.passage().fault());
        }
        if (seen.response().status() == 0) {
            return new Finding(false, silent(seen));
        }
        if (seen.response().contentType().startsWith("text/html")) {
            return new Finding(
                    false,
                    there() + " answers with a web page (HTTP "
                            + seen.response().status()
                            + "): that is no Bedrock but a web server, a proxy, or TLS that was expected; check the URL");
        }
        return new Finding(
                true, there() + " answers " + spoken(seen) + " in " + millis(seen) + " ms, the connection included");
    }

    private String there() {
        return target.endpoint().getHost() + ":" + target.port();
    }

    private String silent(Observation seen) {
        if (seen.outcome() == Outcome.CLIENT_TIMEOUT) {
            return there() + (seen.wasSent() ? " took the connection and did not answer" : " does not answer")
                    + "; check the port and what lies between";
        }
        return there() + " took the connection and answered nothing that is HTTP; "
                + (target.isSecure() ? "check the port" : "is it a TLS port? then take https://");
    }

    private String spoken(Observation seen) {
        return switch (seen.passage().spoken().orElse(HttpVersion.HTTP_1_1)) {
            case HTTP_1_1 ->
                target.link().version() == HttpVersion.H2
                        ? "over HTTP/1.1, for it does not offer HTTP/2,"
                        : "over HTTP/1.1";
            case H2 -> "over HTTP/2";
            case H2C -> "over HTTP/2 without TLS";
        };
    }

    private static long millis(Observation seen) {
        return (seen.headersNanos().orElse(seen.endNanos()) - seen.dispatchedNanos()) / NANOS_PER_MILLI;
    }
}
