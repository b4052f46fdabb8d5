package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** A whole run's timetable, known before it begins. Times are nanoseconds since the start of the run. */
public final class Schedule {

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

    public List<LoadLevel> levels() {
        return levels;
    }

    /** How many users there will be. */
    public int users() {
        return arrivals.length;
    }

    /** When user {@code user} comes; users are in order of time. */
    public long arrivalNanos(int user) {
        return arrivals[user];
    }

    /**
     * The intended start of a user's next request; empty where it has sent its last.
     *
     * @param user from 0
     * @param sent how many requests it has sent
     * @param readyNanos when it was ready for the next: when its last answer ended, or when it came
     */
    public OptionalLong next(long user, int sent, long readyNanos) {
        return pacing.next(user, sent, readyNanos);
    }

    /** The level that an intended start belongs to. */
    public int levelAt(long nanos) {
        int level = 0;
        while (level + 1 < levels.size() && levels.get(level + 1).startNanos() <= nanos) {
            level++;
        }
        return level;
    }

    /** Until the end of the last level. */
    public Duration length() {
        return Duration.ofNanos(levels.get(levels.size() - 1).endNanos());
    }
}
