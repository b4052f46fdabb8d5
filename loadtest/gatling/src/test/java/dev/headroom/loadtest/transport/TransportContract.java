package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which an attempt can end, against a server that does it on purpose, whatever is spoken. */
@Tag("clock")
abstract class TransportContract {

    abstract TestServer serve(Script script) throws Exception;

    abstract Link link();

    BedrockTransport transport(TestServer server) {
        return Attempts.transport(server.endpoint(), link());
    }

    private Observation send(Script script) throws Exception {
        return send(script, Attempts.call(Attempts.PATIENCE));
    }

    private Observation send(Script script, Call call) throws Exception {
        try (TestServer server = serve(script)) {
            Observation seen = Attempts.send(transport(server), 1, call).get(0);
            assertThat(server.requests()).as("sent exactly once").isEqualTo(1);
            return seen;
        }
    }

    @Test
    void aWholeAnswerIsOk() throws Exception {
        Observation seen = send(reply -> reply.whole(200, Frames.answer(3)));
        assertThat(seen.outcome()).isEqualTo(Outcome.OK);
        assertThat(seen.wasSent()).isTrue();
        assertThat(seen.passage().spoken()).contains(link().version());
        assertThat(seen.answer().contentEvents()).isEqualTo(3);
        assertThat(seen.response().status()).isEqualTo(200);
    }

    @Test
    void itsMomentsAreInOrder() throws Exception {
        Observation seen = send(reply -> reply.whole(200, Frames.answer(3)));
        long first = seen.answer().firstTokenNanos().orElseThrow();
        long connected = seen.connectedNanos().orElseThrow();
        long head = seen.headersNanos().orElseThrow();
        assertThat(new long[] {seen.dispatchedNanos(), connected, head, first, seen.endNanos()})
                .isSorted();
        assertThat(seen.dispatchedNanos()).isLessThan(connected);
    }

    @Test
    void theHeadIsOfferedOnceAndBeforeTheBody() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Observation seen = send(
                reply -> reply.whole(200, Frames.answer(1), "X-Amzn-RequestId", "abc-123"), Watched.call(told::add));
        assertThat(seen.response().requestId()).isEqualTo("abc-123");
        assertThat(told).startsWith("headers", "feed").containsOnlyOnce("headers");
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException, THROTTLED",
        "429, ModelNotReadyException, MODEL_NOT_READY",
        "503, ServiceUnavailableException, UNAVAILABLE",
        "529, , UNAVAILABLE",
        "424, ModelErrorException, MODEL_ERROR",
        "408, ModelTimeoutException, MODEL_TIMEOUT",
        "500, InternalServerException, SERVER_ERROR",
        "400, ValidationException, REJECTED",
        "403, AccessDeniedException, REJECTED",
        "404, ResourceNotFoundException, REJECTED"
    })
    void aRefusalIsKnownByItsStatusAndName(int status, String type, Outcome expected) throws Exception {
        String[] headers = type == null ? new String[0] : new String[] {"x-amzn-ErrorType", type + ":http://aws/"};
        Observation seen = send(reply -> reply.whole(status, bytes("{\"message\":\"because\"}"), headers));
        assertThat(seen.outcome()).isEqualTo(expected);
        assertThat(seen.answer().firstTokenNanos()).isEmpty();
        assertThat(seen.response().exceptionName()).isEqualTo(type == null ? "" : type);
        assertThat(seen.refusal())
                .isEqualTo(
                        expected == Outcome.REJECTED
                                ? "HTTP " + status + " " + type + " {\"message\":\"because\"}"
                                : "");
    }

    /** As AWS JSON protocols may have it, with the name in the body and a namespace before it. */
    @Test
    void aRefusalMayBeNamedInItsBody() throws Exception {
        byte[] body = bytes("{\"__type\" : \"com.amazon.coral.service#ModelNotReadyException\"}");
        Observation seen = send(reply -> reply.whole(429, body, "Retry-After", "7"));
        assertThat(seen.outcome()).isEqualTo(Outcome.MODEL_NOT_READY);
        assertThat(seen.response().exceptionName()).isEqualTo("ModelNotReadyException");
        assertThat(seen.response().retryAfterSeconds()).hasValue(7);
    }

    /** RFC 9110, section 10.2.3, allows a date, which is no number of seconds. */
    @Test
    void aRetryAfterThatIsADateIsNone() throws Exception {
        Observation seen = send(reply -> reply.whole(429, bytes("{}"), "Retry-After", "Wed, 25 Nov 2026 07:28:00 GMT"));
        assertThat(seen.response().retryAfterSeconds()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatEndsBeforeAnAnswerIsLostAndNotTriedAgain(boolean reset) throws Exception {
        Observation seen = send(reply -> {
            if (reset) {
                reply.reset();
            } else {
                reply.cut();
            }
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
        assertThat(seen.wasSent()).as("the server may have begun").isTrue();
        assertThat(seen.headersNanos()).isEmpty();
    }

    /** A reset overtakes bytes that were not read yet, so the server waits until the first token has been. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatIsCutIsBrokenAndKeepsTheTimesOfItsTokens(boolean reset) throws Exception {
        Signal fed = new Signal();
        Observation seen = send(
                reply -> {
                    reply.head(200);
                    reply.part(Frames.event("contentBlockDelta", "{}"));
                    fed.await();
                    if (reset) {
                        reply.reset();
                    } else {
                        reply.cut();
                    }
                },
                Watched.call(method -> fed.giveIf(method.equals("feed"))));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
        assertThat(seen.answer().contentEvents()).isEqualTo(1);
        assertThat(seen.answer().firstTokenNanos().orElseThrow()).isBetween(seen.dispatchedNanos(), seen.endNanos());
    }

    @Test
    void aStreamThatIsCutInTheMiddleOfAFrameIsBroken() throws Exception {
        byte[] whole = Frames.answer(2);
        Observation seen = send(reply -> {
            reply.head(200);
            reply.part(java.util.Arrays.copyOf(whole, whole.length - 3));
            reply.end();
        });
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void aWholeResponseWithoutItsMetadataIsBroken() throws Exception {
        Observation seen = send(reply -> reply.whole(200, Frames.event("contentBlockDelta", "{}")));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void aStreamThatEndsInAnExceptionIsBroken() throws Exception {
        Observation seen = send(reply -> reply.whole(200, Frames.exception("throttlingException")));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
    }

    @Test
    void bytesThatAreNoFramesAreABrokenStream() throws Exception {
        Observation seen =
                send(reply -> reply.whole(200, bytes("data: {}\n\ndata: [DONE]\n\n"), "Content-Type", "text/plain"));
        assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
        assertThat(seen.response().contentType()).isEqualTo("text/plain");
    }

    /** The status has come, and says more than that the rest is missing. */
    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException, THROTTLED",
        "503, ServiceUnavailableException, UNAVAILABLE",
        "403, AccessDeniedException, REJECTED",
        "500, InternalServerException, SERVER_ERROR"
    })
    void aRefusalWhoseBodyIsCutIsStillThatRefusal(int status, String type, Outcome expected) throws Exception {
        Observation seen = send(reply -> {
            reply.head(status, "x-amzn-ErrorType", type);
            reply.part(bytes("{\"message\":"));
            reply.cut();
        });
        assertThat(seen.outcome()).isEqualTo(expected);
        assertThat(seen.response().exceptionName()).isEqualTo(type);
    }

    @Test
    void whoDoesNotAnswerInTimeIsGivenUp() throws Exception {
        long begin = System.nanoTime();
        Observation seen = send(reply -> {}, Attempts.call(Duration.ofMillis(150)));
        assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
        assertThat(seen.endNanos() - begin).isGreaterThan(150_000_000L);
    }

    @Test
    void nobodyListeningIsNoConnectionAndNothingIsSent() throws Exception {
        TestServer server = serve(reply -> {});
        server.close();
        Observation seen =
                Attempts.send(transport(server), 1, Attempts.PATIENCE).get(0);
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
        assertThat(seen.wasSent()).isFalse();
        assertThat(seen.connectedNanos()).isEmpty();
        assertThat(seen.passage().fault()).startsWith("nobody listens").contains("127.0.0.1");
    }

    @Test
    void anAttemptThatIsCancelledEndsOnceAndAsCancelled() throws Exception {
        Signal began = new Signal();
        try (TestServer server = serve(reply -> {
            reply.head(200);
            reply.part(Frames.event("contentBlockDelta", "{}"));
            began.give();
        })) {
            Attempts.Flight flight = Attempts.together(transport(server), 1);
            began.await();
            flight.attempts().get(0).cancel();
            flight.attempts().get(0).cancel();
            assertThat(flight.all()).extracting(Observation::outcome).containsExactly(Outcome.CANCELLED);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anAttemptThatIsOverCannotBeCancelled() throws Exception {
        try (TestServer server = serve(reply -> reply.whole(200, Frames.answer(1)))) {
            Attempts.Flight flight = Attempts.together(transport(server), 1);
            Observation seen = flight.next();
            flight.attempts().get(0).cancel();
            Attempts.loop().submit(() -> {}).get();
            assertThat(seen.outcome()).isEqualTo(Outcome.OK);
            assertThat(flight.over()).isEmpty();
        }
    }
}
