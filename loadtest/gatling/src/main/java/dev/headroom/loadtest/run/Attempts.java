package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Timing;
import java.util.OptionalLong;

/** Makes attempts of the measurements from what was seen. */
final class Attempts {

    private Attempts() {}

    /** @param zero the start of the run on the clock of the observation */
    static Attempt of(Attempted attempted, Observation seen, long zero) {
        Asked asked = attempted.asked();
        AnswerReader answer = seen.answer();
        return new Attempt(
                asked.level(),
                asked.user(),
                attempted.tries(),
                new Timing(
                        attempted.dueNanos(),
                        seen.dispatchedNanos() - zero,
                        since(zero, answer.firstTokenNanos()),
                        since(zero, answer.lastTokenNanos()),
                        seen.endNanos() - zero),
                answer.tokens(),
                new Answer(
                        seen.outcome(),
                        answer.stopReason(),
                        answer.contentEvents(),
                        asked.request().maxTokens(),
                        answer.serverLatencyMillis()));
    }

    private static OptionalLong since(long zero, OptionalLong nanos) {
        return nanos.isPresent() ? OptionalLong.of(nanos.getAsLong() - zero) : nanos;
    }
}
