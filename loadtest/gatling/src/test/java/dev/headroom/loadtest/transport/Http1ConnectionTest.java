package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only HTTP/1.1 can do. */
@Tag("clock")
class Http1ConnectionTest {

    private static Observation send(ScriptedServer.RawScript script) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            Observation seen =
                    Attempts.send(server.endpoint(), 1, Attempts.PATIENCE).get(0);
            assertThat(server.requests()).as("sent exactly once").isEqualTo(1);
            return seen;
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

    @Test
    void bytesThatAreNoHttpAreALostConnection() throws Exception {
        Observation seen = send((connection, out) -> {
            ScriptedServer.write(out, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
            connection.close();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfTheHeadIsLost() throws Exception {
        Observation seen = send((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Le");
            connection.close();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
    }

    /** Nothing says how long it is, so only its own end can tell that it is whole. */
    @Test
    void aStreamWithoutALengthThatIsCutIsBroken() throws Exception {
        byte[] whole = Frames.answer(2);
        Observation seen = send((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            out.write(whole, 0, whole.length - 3);
            connection.close();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void aChunkedStreamThatIsClosedBeforeItsLastChunkIsBroken() throws Exception {
        byte[] cut = Arrays.copyOf(Frames.answer(2), Frames.answer(2).length - 20);
        Observation seen = send((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            ScriptedServer.chunk(out, cut);
            connection.close();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
        assertThat(seen.answer().contentEvents()).isEqualTo(2);
    }

    @Test
    void chunksMayBeOfOneByte() throws Exception {
        Observation seen = send((connection, out) -> writeChunked(out, Frames.answer(2)));
        assertThat(seen.outcome()).isEqualTo(Outcome.OK);
    }

    private static void writeChunked(OutputStream out, byte[] answer) throws IOException {
        ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (byte one : answer) {
            ScriptedServer.chunk(out, new byte[] {one});
        }
        ScriptedServer.write(out, "0\r\n\r\n");
    }

    @Test
    void aStreamThatNeverEndsIsGivenUpAndItsConnectionClosed() throws Exception {
        boolean[] isFirst = {true};
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            if (isFirst[0]) {
                isFirst[0] = false;
                ScriptedServer.respond(out, "200 OK", "", Frames.answer(1));
                return;
            }
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                ScriptedServer.chunk(out, Frames.event("contentBlockDelta", "{}"));
            }
        })) {
            BedrockTransport transport = Attempts.transport(server.endpoint());
            // Classes are loaded by one that ends.
            Attempts.send(transport, 1, Attempts.PATIENCE);
            Observation seen =
                    Attempts.send(transport, 1, Duration.ofMillis(200)).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.answer().contentEvents()).isPositive();
            assertThat(seen.endNanos() - seen.dispatchedNanos()).isBetween(200_000_000L, 1_500_000_000L);
            server.awaitClosed(1);
        }
    }
}
