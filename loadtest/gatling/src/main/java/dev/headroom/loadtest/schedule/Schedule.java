package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** A whole run's timetable, known before it begins. */
public final class Schedule implements Course {

    private final List<LoadLevel> levels;
    private final long[] arrivals;
    private final Pacing pacing;

    Schedule(List<LoadLevel> levels, long[] arrivals, Pacing pacing) {
        this.levels = List.copyOf(levels);
        this.arrivals = arrivals;
        this.pacing = pacing;
        Require.that(arrivals.length > 0, "the scenario sends no request; raise its rate or its length");
    }

    /** When a user may send next. */
    interface Pacing {
        /** The intended start of the user's next request, where it has one. */
        OptionalLong next(long user, int sent, long readyNanos);
    }

    @Override
    public List<LoadLevel> levels() {
        return levels;
    }

    @Override
    public int settledUsers() {
        return arrivals.length;
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public long arrivalNanos(int user) {
        return arrivals[user];
    }

    @Override
    public OptionalLong next(long user, int sent, long readyNanos) {
        return pacing.next(user, sent, readyNanos);
    }

    @Override
    public Duration longest() {
        return Duration.ofNanos(levels.get(levels.size() - 1).endNanos());
    }
}
