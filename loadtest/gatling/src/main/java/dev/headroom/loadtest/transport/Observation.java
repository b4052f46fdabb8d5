package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.planner.measure.Outcome;

/**
 * What was seen of one attempt. Times are nanoseconds of the transport's clock.
 *
 * @param outcome how it ended
 * @param wasSent whether a connection took it; what was never sent has cost nothing
 * @param dispatchedNanos when it was handed to a connection, or began to wait for one
 * @param endNanos when it was over
 * @param answer what came of the stream
 * @param refusal the service's own words where it refused the request as wrong; empty otherwise
 */
public record Observation(
        Outcome outcome, boolean wasSent, long dispatchedNanos, long endNanos, AnswerReader answer, String refusal) {}
