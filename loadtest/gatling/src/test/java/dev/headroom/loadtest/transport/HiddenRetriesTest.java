package dev.headroom.loadtest.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wrong: a library under the tool that asks again by itself. The service sees, and bills, more requests than the tool reports, and
 * the wait between the tries stands in a time to first token that looks like the service's. boto3 with {@code max_attempts=1} in its
 * legacy mode made 1,470 HTTP requests of 780 calls; LLMeter leaves its three tries inside its times; Gatling 3.15 sends the POST of an
 * event stream again, three seconds after it broke.
 */
@Tag("clock")
class HiddenRetriesTest {

    private static final int CALLS = 8;

    private static List<Observation> eachIsSentOnce(ScriptedServer server, int calls) throws Exception {
        List<Observation> seen = Attempts.send(server.endpoint(), calls, Attempts.PATIENCE);
        assertThat(server.requests()).isEqualTo(calls);
        assertThat(seen).hasSize(calls);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 529})
    void whatIsRefusedIsNotAskedAgain(int status) throws Exception {
        ScriptedServer.RawScript refuse = (connection, out) ->
                ScriptedServer.respond(out, status + " No", "Retry-After: 0\r\n", "{}".getBytes(UTF_8));
        try (ScriptedServer server = new ScriptedServer(refuse)) {
            assertThat(eachIsSentOnce(server, CALLS))
                    .noneMatch(one -> one.outcome().isOk());
        }
    }

    /** Half an answer is there, and billed; asking again would bill another. */
    @Test
    void aStreamThatBrokeIsNotAskedForAgain() throws Exception {
        byte[] answer = Frames.answer(3);
        ScriptedServer.RawScript cut = (connection, out) -> {
            out.write(head(answer.length));
            out.write(Arrays.copyOf(answer, answer.length / 2));
            out.flush();
            connection.close();
        };
        try (ScriptedServer server = new ScriptedServer(cut)) {
            assertThat(eachIsSentOnce(server, 5)).allMatch(one -> one.outcome() == Outcome.BROKEN_STREAM);
        }
    }

    private static byte[] head(int length) {
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(UTF_8);
    }

    /** The head of a stream comes at once and the first token 0.3 s later; it is waited for, and its time is that of the token. */
    @Test
    void aSlowAnswerIsNotAskedForTwiceAndItsHeadIsNotItsFirstToken() throws Exception {
        long silence = 300_000_000;
        byte[] answer = Frames.answer(3);
        ScriptedServer.RawScript slow = (connection, out) -> {
            out.write(head(answer.length));
            out.flush();
            for (long until = System.nanoTime() + silence; System.nanoTime() < until; ) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            out.write(answer);
            out.flush();
        };
        try (ScriptedServer server = new ScriptedServer(slow)) {
            Observation seen = eachIsSentOnce(server, 1).get(0);
            long first = seen.answer().firstTokenNanos().orElseThrow();
            assertThat(first - seen.dispatchedNanos()).isGreaterThanOrEqualTo(silence);
            assertThat(first - seen.headersNanos().orElseThrow()).isGreaterThan(silence / 2);
        }
    }
}
