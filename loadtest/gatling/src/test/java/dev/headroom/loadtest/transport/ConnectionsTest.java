package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a connection is made, kept, used again and left; whatever it does, each attempt is sent once. */
class ConnectionsTest {

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            assertThat(Attempts.send(server.endpoint(), 3, Attempts.PATIENCE))
                    .allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatWantsToCloseIsLeft() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) ->
                ScriptedServer.respond(out, "200 OK", "Connection: close\r\n", Frames.answer(1)))) {
            assertThat(Attempts.send(server.endpoint(), 2, Attempts.PATIENCE))
                    .allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** A pooled connection that the server closes on the next request: the attempt is lost, and is not sent a second time. */
    @Test
    void aPooledConnectionThatDiesTakesItsAttemptWithIt() throws Exception {
        int[] answered = {0};
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            if (answered[0]++ == 0) {
                ScriptedServer.respond(out, "200 OK", "", Frames.answer(1));
            } else {
                ScriptedServer.reset(connection);
            }
        })) {
            List<Observation> seen = Attempts.send(server.endpoint(), 2, Attempts.PATIENCE);
            assertThat(seen).extracting(Observation::outcome).containsExactly(Outcome.OK, Outcome.CONNECTION);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    /** RFC 9110, section 15.2: interim responses may come before the one that counts. */
    @Test
    void anInterimResponseIsPassedOver() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            ScriptedServer.respond(out, "200 OK", "", Frames.answer(1));
        })) {
            assertThat(Attempts.send(server.endpoint(), 2, Attempts.PATIENCE))
                    .allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** A virtual user's next request may leave while its last one is being told to be over. */
    @Test
    void whoSendsAgainAtOnceNeedsNoSecondConnection() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            BedrockTransport transport = Attempts.transport(server.endpoint());
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

    @Test
    void theConnectionOfAStreamThatMadeNoSenseIsLeft() throws Exception {
        byte[] nonsense = "no frames, but a whole body".getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", nonsense))) {
            assertThat(Attempts.send(server.endpoint(), 2, Attempts.PATIENCE))
                    .allMatch(seen -> seen.outcome() == Outcome.BROKEN_STREAM);
            server.awaitClosed(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** What lies between forgets a connection that is idle, without a word: a NAT gateway after 350 s. */
    @Test
    void aConnectionThatWasIdleForAMinuteIsLeft() throws Exception {
        AtomicLong ahead = new AtomicLong();
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            BedrockTransport transport =
                    Attempts.transport(server.endpoint(), NioSocketChannel::new, () -> System.nanoTime() + ahead.get());
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
            URI endpoint = URI.create("http://127.0.0.1:" + full.getLocalPort());
            Observation seen =
                    Attempts.send(endpoint, 1, Duration.ofMillis(200)).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.endNanos() - seen.dispatchedNanos()).isBetween(200_000_000L, 900_000_000L);
        } finally {
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }
}
