package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import java.util.OptionalLong;

/** Makes attempts of the measurements from what was seen. */
final class Attempts {

    private Attempts() {}

    /** @param zero the start of the run on the clock of the observation */
    static Attempt of(Attempted attempted, Observation seen, long zero) {
        Asked asked = attempted.asked();
        return new Attempt(
                new Place(asked.level(), asked.user(), asked.turn(), attempted.tries(), attempted.route()),
                new Timing(
                        attempted.dueNanos(),
                        seen.dispatchedNanos() - zero,
                        new Carriage(since(zero, seen.connectedNanos()), since(zero, seen.headersNanos())),
                        content(seen.answer(), zero),
                        seen.endNanos() - zero),
                seen.answer().tokens(),
                answer(asked, seen));
    }

    private static ContentTimes content(AnswerReader answer, long zero) {
        return new ContentTimes(
                since(zero, answer.firstTokenNanos()),
                since(zero, answer.lastTokenNanos()),
                since(zero, answer.firstAnswerNanos()),
                EventGaps.of(answer.contentGapsNanos()));
    }

    private static Answer answer(Asked asked, Observation seen) {
        AnswerReader answer = seen.answer();
        return new Answer(
                seen.outcome(),
                answer.stopReason(),
                new Answer.Events(answer.contentEvents(), answer.thinkingEvents()),
                asked.request().maxTokens(),
                server(seen));
    }

    /** What stands in the place of an id and is none is left out: it would break the file. */
    private static ServerSide server(Observation seen) {
        String id = seen.response().requestId();
        AnswerReader answer = seen.answer();
        return new ServerSide(
                ServerSide.isId(id) ? id : "", answer.serverLatencyMillis(), answer.serverFirstByteMillis());
    }

    private static OptionalLong since(long zero, OptionalLong nanos) {
        return nanos.isPresent() ? OptionalLong.of(nanos.getAsLong() - zero) : nanos;
    }
}
