package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which an attempt can end, against a server that does it on purpose. */
class BedrockTransportTest {

    private static Observation send(ScriptedServer.Script script) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            Observation seen =
                    Attempts.send(server.endpoint(), 1, Attempts.PATIENCE).get(0);
            assertThat(server.requests()).as("sent exactly once").isEqualTo(1);
            return seen;
        }
    }

    @Test
    void aWholeAnswerIsOk() throws Exception {
        Observation seen = send((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(3)));
        assertThat(seen.outcome()).isEqualTo(Outcome.OK);
        assertThat(seen.answer().contentEvents()).isEqualTo(3);
        long first = seen.answer().firstTokenNanos().orElseThrow();
        assertThat(seen.dispatchedNanos()).isLessThan(first);
        assertThat(first).isLessThanOrEqualTo(seen.endNanos());
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, ThrottlingException, THROTTLED",
        "429 Too Many Requests, ModelNotReadyException, MODEL_NOT_READY",
        "503 Service Unavailable, ServiceUnavailableException, UNAVAILABLE",
        "529 Overloaded, , UNAVAILABLE",
        "424 Failed Dependency, ModelErrorException, MODEL_ERROR",
        "408 Request Timeout, ModelTimeoutException, MODEL_TIMEOUT",
        "500 Internal Server Error, InternalServerException, SERVER_ERROR",
        "400 Bad Request, ValidationException, REJECTED",
        "403 Forbidden, AccessDeniedException, REJECTED",
        "404 Not Found, ResourceNotFoundException, REJECTED"
    })
    void aRefusalIsKnownByItsStatusAndName(String status, String type, Outcome expected) throws Exception {
        String header = type == null ? "" : "x-amzn-ErrorType: " + type + "\r\n";
        Observation seen = send((connection, out) -> ScriptedServer.respond(
                out, status, header, "{\"message\":\"because\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(seen.outcome()).isEqualTo(expected);
        assertThat(seen.answer().firstTokenNanos()).isEmpty();
        assertThat(seen.refusal())
                .isEqualTo(
                        expected == Outcome.REJECTED
                                ? "HTTP " + status.substring(0, 3) + " " + type + " {\"message\":\"because\"}"
                                : "");
    }

    @Test
    void aConnectionThatIsResetBeforeAnAnswerIsLostAndNotTriedAgain() throws Exception {
        Observation seen = send((connection, out) -> ScriptedServer.reset(connection));
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void aStreamThatIsCutIsBroken() throws Exception {
        for (boolean reset : List.of(true, false)) {
            Observation seen = send((connection, out) -> {
                ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                out.write(Frames.event("contentBlockDelta", "{}"));
                out.flush();
                if (reset) {
                    ScriptedServer.reset(connection);
                } else {
                    connection.close();
                }
            });
            assertThat(seen.outcome()).isIn(Outcome.BROKEN_STREAM, Outcome.CONNECTION);
            if (!reset) {
                assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
                assertThat(seen.answer().contentEvents()).isEqualTo(1);
            }
        }
    }

    @Test
    void aWholeResponseWithoutItsMetadataIsBroken() throws Exception {
        Observation seen = send((connection, out) ->
                ScriptedServer.respond(out, "200 OK", "", Frames.event("contentBlockDelta", "{}")));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void aStreamThatEndsInAnExceptionIsBroken() throws Exception {
        Observation seen = send((connection, out) ->
                ScriptedServer.respond(out, "200 OK", "", Frames.exception("throttlingException")));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void bytesThatAreNoFramesAreABrokenStream() throws Exception {
        Observation seen = send((connection, out) -> ScriptedServer.respond(
                out, "200 OK", "", "data: {}\n\ndata: [DONE]\n\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
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
    void whoDoesNotAnswerInTimeIsGivenUp() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) -> {})) {
            long begin = System.nanoTime();
            Observation seen =
                    Attempts.send(server.endpoint(), 1, Duration.ofMillis(150)).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.endNanos() - begin).isGreaterThan(150_000_000L);
        }
    }

    @Test
    void nobodyListeningIsALostConnection() throws Exception {
        ScriptedServer server = new ScriptedServer((connection, out) -> {});
        server.close();
        assertThat(Attempts.send(server.endpoint(), 1, Attempts.PATIENCE).get(0).outcome())
                .isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void aChunkedStreamThatIsClosedBeforeItsLastChunkIsBroken() throws Exception {
        byte[] cut = Arrays.copyOf(Frames.answer(2), Frames.answer(2).length - 20);
        Observation seen = send((connection, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            ScriptedServer.write(out, Integer.toHexString(cut.length) + "\r\n");
            out.write(cut);
            ScriptedServer.write(out, "\r\n");
            connection.close();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
        assertThat(seen.answer().contentEvents()).isEqualTo(2);
    }

    @Test
    void chunkedResponsesAreReadToo() throws Exception {
        byte[] answer = Frames.answer(2);
        Observation seen = send((connection, out) -> writeChunked(out, answer));
        assertThat(seen.outcome()).isEqualTo(Outcome.OK);
    }

    private static void writeChunked(java.io.OutputStream out, byte[] answer) throws IOException {
        ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (byte one : answer) {
            ScriptedServer.write(out, "1\r\n");
            out.write(one);
            ScriptedServer.write(out, "\r\n");
        }
        ScriptedServer.write(out, "0\r\n\r\n");
    }
}
