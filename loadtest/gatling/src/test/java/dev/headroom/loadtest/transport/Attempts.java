package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.ConverseBody;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sends calls for tests, on one event loop that lives as long as they do. */
final class Attempts {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final EventLoopGroup LOOPS =
            new MultiThreadIoEventLoopGroup(1, Attempts::daemon, NioIoHandler.newFactory());

    private Attempts() {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "attempts");
        thread.setDaemon(true);
        return thread;
    }

    static EventLoop loop() {
        return LOOPS.next();
    }

    static BedrockTransport transport(URI endpoint) {
        return transport(endpoint, NioSocketChannel::new, System::nanoTime);
    }

    static BedrockTransport transport(URI endpoint, Link link) {
        return transport(endpoint, link, System::nanoTime);
    }

    static BedrockTransport transport(URI endpoint, Link link, LongSupplier nanos) {
        Target target = new Target("a test", endpoint, new BearerAuth("key"), link);
        return new BedrockTransport(target, NioSocketChannel::new, nanos);
    }

    static BedrockTransport transport(URI endpoint, ChannelFactory<NioSocketChannel> channels, LongSupplier nanos) {
        Target target = new Target("a test", endpoint, new BearerAuth("key"));
        return new BedrockTransport(target, channels, nanos);
    }

    static Call call(Duration timeout) {
        return new Call("model", new ConverseBody("a few words", 10, 5), timeout);
    }

    /** Sends so many calls one after another; each ends, and ends once. */
    static List<Observation> send(URI endpoint, int calls, Duration timeout) throws Exception {
        return send(transport(endpoint), calls, timeout);
    }

    /** Sends so many calls one after another; each ends, and ends once. */
    static List<Observation> send(BedrockTransport transport, int calls, Duration timeout) throws Exception {
        return send(transport, calls, call(timeout));
    }

    /** Sends a call so many times, one after another; each ends, and ends once. */
    static List<Observation> send(BedrockTransport transport, int times, Call call) throws Exception {
        EventLoop loop = loop();
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            BlockingQueue<Observation> over = new LinkedBlockingQueue<>();
            loop.execute(() -> transport.send(loop, call, over::add));
            Observation one = over.poll(10, TimeUnit.SECONDS);
            assertThat(one).as("an attempt ends").isNotNull();
            seen.add(one);
            // Whatever else the connection does, the attempt does not end twice.
            loop.submit(() -> {}).get();
            assertThat(over).isEmpty();
        }
        return seen;
    }

    /** Sends so many calls at once; the attempts, and how they end in the order in which they do. */
    static Flight together(BedrockTransport transport, int calls) throws Exception {
        EventLoop loop = loop();
        Flight flight = new Flight(new ArrayList<>(), new LinkedBlockingQueue<>());
        loop.submit(() -> {
                    for (int i = 0; i < calls; i++) {
                        flight.attempts().add(transport.send(loop, call(PATIENCE), flight.over()::add));
                    }
                })
                .get();
        return flight;
    }

    /** Attempts that were sent at once. */
    record Flight(List<InFlight> attempts, BlockingQueue<Observation> over) {

        /** The next one that ends. */
        Observation next() throws InterruptedException {
            Observation one = over.poll(10, TimeUnit.SECONDS);
            assertThat(one).as("an attempt ends").isNotNull();
            return one;
        }

        /** All, each of which ends once. */
        List<Observation> all() throws Exception {
            List<Observation> seen = new ArrayList<>();
            for (int i = 0; i < attempts.size(); i++) {
                seen.add(next());
            }
            loop().submit(() -> {}).get();
            assertThat(over).isEmpty();
            return seen;
        }
    }
}
