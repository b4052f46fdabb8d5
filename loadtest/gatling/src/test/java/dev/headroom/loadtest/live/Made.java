package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.util.OptionalLong;

/** Attempts made up for a test; times are milliseconds since the start of the run. */
final class Made {

    private Made() {}

    static long nanos(double millis) {
        return Math.round(millis * 1e6);
    }

    /** One that was answered: a first token, then one for each gap; {@code dispatched} may be later than intended. */
    static Attempt answered(double intended, double dispatched, double first, double... gaps) {
        long[] between = new long[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            between[i] = nanos(gaps[i]);
        }
        EventGaps events = EventGaps.of(between);
        long begin = nanos(first);
        long last = begin + events.totalNanos();
        ContentTimes content =
                new ContentTimes(OptionalLong.of(begin), OptionalLong.of(last), OptionalLong.of(begin), events);
        return attempt(
                new Timing(nanos(intended), nanos(dispatched), Carriage.UNKNOWN, content, last),
                new TokenUse(100, 10, 0, 0),
                Outcome.OK);
    }

    /** One that was answered by a single event. */
    static Attempt answered(double intended, double end) {
        return answered(intended, intended, end);
    }

    /** One that ended without a token. */
    static Attempt ended(Outcome outcome, double intended, double end) {
        Timing timing =
                new Timing(nanos(intended), nanos(intended), OptionalLong.empty(), OptionalLong.empty(), nanos(end));
        return attempt(timing, new TokenUse(0, 0, 0, 0), outcome);
    }

    static Attempt onRoute(int route, Attempt attempt) {
        return new Attempt(new Place(0, 0, 0, 1, route), attempt.timing(), attempt.tokens(), attempt.answer());
    }

    private static Attempt attempt(Timing timing, TokenUse tokens, Outcome outcome) {
        Answer answer = new Answer(outcome, "", new Answer.Events(0, 0), 100, ServerSide.UNKNOWN);
        return new Attempt(new Place(0, 0, 0, 1, 0), timing, tokens, answer);
    }
}
