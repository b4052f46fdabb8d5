package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that stop halfway, as far as each of them came. */
class LostAnswerTest {

    private static final String STREAM = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static Observation one(ScriptedServer server) throws Exception {
        return Attempts.send(server.endpoint(), 1, Attempts.PATIENCE).get(0);
    }

    private static void end(Socket connection, boolean reset) throws IOException {
        if (reset) {
            ScriptedServer.reset(connection);
        } else {
            connection.close();
        }
    }

    /** A reset overtakes bytes that were not read yet, so the server waits until the first token has been. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatIsCutIsBrokenAndKeepsTheTimesOfItsTokens(boolean reset) throws Exception {
        Semaphore readings = new Semaphore(0);
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, STREAM);
            ScriptedServer.chunk(out, Frames.event("contentBlockDelta", "{}"));
            // The client reads its clock at dispatch, when a connection takes the request, at the head and at each part
            // of the body.
            readings.acquireUninterruptibly(4);
            end(connection, reset);
        })) {
            LongSupplier nanos = () -> {
                readings.release();
                return System.nanoTime();
            };
            BedrockTransport transport = Attempts.transport(server.endpoint(), NioSocketChannel::new, nanos);
            Observation seen = Attempts.send(transport, 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
            assertThat(seen.answer().contentEvents()).isEqualTo(1);
            assertThat(seen.answer().firstTokenNanos().orElseThrow())
                    .isBetween(seen.dispatchedNanos(), seen.endNanos());
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsCutInTheMiddleOfAFrameIsBroken() throws Exception {
        byte[] whole = Frames.answer(2);
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            out.write(whole, 0, whole.length - 3);
            connection.close();
        })) {
            assertThat(one(server).outcome()).isEqualTo(Outcome.BROKEN_STREAM);
        }
    }

    /** The status has come, and says more than that the rest is missing. */
    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, ThrottlingException, THROTTLED",
        "429 Too Many Requests, ModelNotReadyException, MODEL_NOT_READY",
        "503 Service Unavailable, ServiceUnavailableException, UNAVAILABLE",
        "403 Forbidden, AccessDeniedException, REJECTED",
        "500 Internal Server Error, InternalServerException, SERVER_ERROR"
    })
    void aRefusalWhoseBodyIsCutIsStillThatRefusal(String status, String type, Outcome expected) throws Exception {
        String head = "HTTP/1.1 " + status + "\r\nx-amzn-ErrorType: " + type + "\r\nContent-Length: 100\r\n\r\n";
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, head + "{\"message\":");
            connection.close();
        })) {
            Observation seen = one(server);
            assertThat(seen.outcome()).isEqualTo(expected);
            if (expected == Outcome.REJECTED) {
                assertThat(seen.refusal()).isEqualTo("HTTP 403 AccessDeniedException {\"message\":");
            }
        }
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfTheHeadIsLost() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Le");
            connection.close();
        })) {
            assertThat(one(server).outcome()).isEqualTo(Outcome.CONNECTION);
        }
    }

    @Test
    void aStreamThatNeverEndsIsGivenUpAndItsConnectionClosed() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {
            ScriptedServer.write(out, STREAM);
            while (true) {
                ScriptedServer.chunk(out, Frames.event("contentBlockDelta", "{}"));
            }
        })) {
            Observation seen =
                    Attempts.send(server.endpoint(), 1, Duration.ofMillis(200)).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.answer().contentEvents()).isPositive();
            assertThat(seen.endNanos() - seen.dispatchedNanos()).isBetween(200_000_000L, 1_500_000_000L);
            server.awaitClosed(1);
        }
    }
}
