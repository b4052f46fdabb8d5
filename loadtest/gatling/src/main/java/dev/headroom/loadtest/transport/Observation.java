package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.planner.measure.Outcome;
import java.util.OptionalLong;

/**
 * What was seen of one attempt.
 *
 * @param outcome how it ended
 * @param passage how it was carried
 * @param moments when the parts of it happened
 * @param answer what came of the stream
 * @param response what the head of the response said
 */
public record Observation(Outcome outcome, Passage passage, Moments moments, AnswerReader answer, Response response) {

    /** Whether the service may have seen it; what was never sent has cost nothing. */
    public boolean wasSent() {
        return passage.wasSent();
    }

    /** When it was handed to the transport. */
    public long dispatchedNanos() {
        return moments.dispatchedNanos();
    }

    /** When a connection took it, where one did. */
    public OptionalLong connectedNanos() {
        return moments.connectedNanos();
    }

    /** When the head of the response came, where one came. */
    public OptionalLong headersNanos() {
        return moments.headersNanos();
    }

    /** When it was over. */
    public long endNanos() {
        return moments.endNanos();
    }

    /** The service's own words where it refused the request as wrong; empty otherwise. */
    public String refusal() {
        return response.refusal();
    }
}
