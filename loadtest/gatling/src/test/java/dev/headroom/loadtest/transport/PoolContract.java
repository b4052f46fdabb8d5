package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a connection is made, kept, used again and left; whatever it does, each attempt is sent once. */
@Tag("clock")
abstract class PoolContract {

    static final Script ANSWER = reply -> reply.whole(200, Frames.answer(1));

    abstract TestServer serve(Script script) throws Exception;

    abstract Link link();

    BedrockTransport transport(TestServer server) {
        return Attempts.transport(server.endpoint(), link());
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (TestServer server = serve(ANSWER)) {
            BedrockTransport transport = transport(server);
            List<Observation> seen = Attempts.send(transport, 3, Attempts.PATIENCE);
            assertThat(seen).allMatch(one -> one.outcome() == Outcome.OK);
            assertThat(seen).extracting(one -> one.passage().onNewConnection()).containsExactly(true, false, false);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(1);
            long handshakes = server.endpoint().getScheme().equals("https") ? 1 : 0;
            assertThat(transport.connections()).isEqualTo(new ConnectionCounts(1, 2, 0, handshakes, 0));
        }
    }

    /** A pooled connection that the server ends on the next request: the attempt is lost, and is not sent a second time. */
    @Test
    void aPooledConnectionThatDiesTakesItsAttemptWithIt() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        try (TestServer server = serve(reply -> {
            if (answered.getAndIncrement() == 1) {
                reply.reset();
            } else {
                ANSWER.answer(reply);
            }
        })) {
            List<Observation> seen = Attempts.send(transport(server), 3, Attempts.PATIENCE);
            assertThat(seen)
                    .extracting(Observation::outcome)
                    .containsExactly(Outcome.OK, Outcome.CONNECTION, Outcome.OK);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** A virtual user's next request may leave while its last one is being told to be over. */
    @Test
    void whoSendsAgainAtOnceNeedsNoSecondConnection() throws Exception {
        try (TestServer server = serve(ANSWER)) {
            BedrockTransport transport = Attempts.transport(server.endpoint(), new Link(link().version(), 1));
            EventLoop loop = Attempts.loop();
            BlockingQueue<Observation> over = new LinkedBlockingQueue<>();
            loop.execute(() -> transport.send(loop, Attempts.call(Attempts.PATIENCE), first -> {
                over.add(first);
                transport.send(loop, Attempts.call(Attempts.PATIENCE), over::add);
            }));
            for (int i = 0; i < 2; i++) {
                assertThat(over.poll(10, TimeUnit.SECONDS))
                        .isNotNull()
                        .extracting(Observation::outcome)
                        .isEqualTo(Outcome.OK);
            }
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** What lies between forgets a connection that is idle, without a word: a NAT gateway after 350 s. */
    @Test
    void aConnectionThatWasIdleForAMinuteIsLeft() throws Exception {
        AtomicLong ahead = new AtomicLong();
        try (TestServer server = serve(ANSWER)) {
            BedrockTransport transport =
                    Attempts.transport(server.endpoint(), link(), () -> System.nanoTime() + ahead.get());
            Attempts.send(transport, 1, Attempts.PATIENCE);
            ahead.addAndGet(Duration.ofSeconds(40).toNanos());
            Attempts.send(transport, 1, Attempts.PATIENCE);
            assertThat(server.connections()).isEqualTo(1);
            ahead.addAndGet(Duration.ofSeconds(61).toNanos());
            assertThat(Attempts.send(transport, 1, Attempts.PATIENCE)).allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(server.connections()).isEqualTo(2);
            server.awaitClosed(1);
        }
    }

    /** A listener that accepts nobody and whose queue is full: Linux lets further callers wait. */
    @Test
    void waitingForAConnectionIsPartOfTheTimeout() throws Exception {
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 2; i++) {
                Socket waiting = new Socket();
                queue.add(waiting);
                waiting.connect(full.getLocalSocketAddress(), 2000);
            }
            String scheme = link().version() == HttpVersion.H2 ? "https" : "http";
            URI endpoint = URI.create(scheme + "://127.0.0.1:" + full.getLocalPort());
            Observation seen = Attempts.send(Attempts.transport(endpoint, link()), 1, Duration.ofMillis(200))
                    .get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.wasSent()).isFalse();
            assertThat(seen.endNanos() - seen.dispatchedNanos()).isBetween(200_000_000L, 900_000_000L);
        } finally {
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void connectionsThatAreWarmedUpAreThereWhenTheFirstRequestsCome() throws Exception {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        try (TestServer server = serve(ANSWER)) {
            BedrockTransport transport = transport(server);
            // Over HTTP/2 one on each loop carries the three users of that loop.
            int needed = link().version() == HttpVersion.HTTP_1_1 ? 6 : 2;
            assertThat(transport.prewarm(loops, 6, true).get(10, TimeUnit.SECONDS))
                    .isEqualTo(needed);
            assertThat(transport.prewarm(loops, 6, true).get(10, TimeUnit.SECONDS))
                    .isZero();
            assertThat(transport.connections().opened()).isEqualTo(needed);
            assertThat(server.requests()).isZero();
            BlockingQueue<Observation> over = new LinkedBlockingQueue<>();
            for (int i = 0; i < 2; i++) {
                EventLoop loop = loops.next();
                // Three in one task: none is answered before the last one is sent.
                loop.execute(() -> {
                    for (int user = 0; user < 3; user++) {
                        transport.send(loop, Attempts.call(Attempts.PATIENCE), over::add);
                    }
                });
            }
            for (int i = 0; i < 6; i++) {
                assertThat(over.poll(10, TimeUnit.SECONDS)).isNotNull().matches(seen -> seen.outcome() == Outcome.OK);
            }
            assertThat(server.connections()).isEqualTo(needed);
            assertThat(transport.connections().opened()).isEqualTo(needed);
            assertThat(transport.connections().reused()).isEqualTo(6 - needed);
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** Users who are still there keep theirs, and whose turn a loop is does not change. */
    @Test
    void eachLoopHasWhatItsUsersNeed() throws Exception {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(4, NioIoHandler.newFactory());
        try (TestServer server = serve(ANSWER)) {
            BedrockTransport transport = Attempts.transport(server.endpoint(), new Link(link().version(), 1));
            EventLoop first = loops.next();
            for (int i = 1; i < 4; i++) {
                assertThat(loops.next()).isNotSameAs(first);
            }
            assertThat(transport.prewarm(loops, 5, true).get(10, TimeUnit.SECONDS))
                    .isEqualTo(5);
            assertThat(loops.next()).isSameAs(first);
            BlockingQueue<Observation> over = new LinkedBlockingQueue<>();
            first.execute(() -> {
                for (int i = 0; i < 2; i++) {
                    transport.send(first, Attempts.call(Attempts.PATIENCE), over::add);
                }
            });
            for (int i = 0; i < 2; i++) {
                assertThat(over.poll(10, TimeUnit.SECONDS)).isNotNull().matches(seen -> seen.outcome() == Outcome.OK);
            }
            assertThat(transport.connections().opened()).isEqualTo(5);
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatCannotBeWarmedUpIsNotCounted() throws Exception {
        TestServer server = serve(ANSWER);
        server.close();
        BedrockTransport transport = transport(server);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            assertThat(transport.prewarm(loops, 2, true).get(10, TimeUnit.SECONDS))
                    .isZero();
            assertThat(transport.connections().failed()).isEqualTo(link().version() == HttpVersion.HTTP_1_1 ? 2 : 1);
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }
}
