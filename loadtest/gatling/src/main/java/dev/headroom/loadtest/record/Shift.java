package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * How the part of a run that goes on is put behind the part that was broken off.
 *
 * @param level whole levels before it
 * @param nanos no attempt, level or mark before it is later than this
 * @param user users before it; whoever comes now is somebody else
 */
public record Shift(int level, long nanos, long user) {

    /** Of a run that was not broken off. */
    static final Shift NONE = new Shift(0, 0, 0);

    public Shift {
        Require.atLeast("levels before", level, 0);
        Require.notNegative("nanoseconds before", nanos);
        Require.notNegative("users before", user);
    }

    Attempt of(Attempt attempt) {
        if (equals(NONE)) {
            return attempt;
        }
        Place place = attempt.place();
        Place moved =
                new Place(place.level() + level, place.user() + user, place.turn(), place.number(), place.route());
        return new Attempt(moved, of(attempt.timing()), attempt.tokens(), attempt.answer());
    }

    private Timing of(Timing timing) {
        Carriage carriage = timing.carriage();
        ContentTimes content = timing.content();
        return new Timing(
                timing.intendedNanos() + nanos,
                timing.dispatchedNanos() + nanos,
                new Carriage(of(carriage.connectedNanos()), of(carriage.headersNanos())),
                new ContentTimes(
                        of(content.firstNanos()),
                        of(content.lastNanos()),
                        of(content.firstAnswerNanos()),
                        content.gaps()),
                timing.endNanos() + nanos);
    }

    LoadLevel of(LoadLevel planned) {
        return new LoadLevel(
                planned.load(),
                planned.startNanos() + nanos,
                planned.steadyFromNanos() + nanos,
                planned.endNanos() + nanos);
    }

    private OptionalLong of(OptionalLong time) {
        return time.isPresent() ? OptionalLong.of(time.getAsLong() + nanos) : time;
    }
}
