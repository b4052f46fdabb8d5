package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * Model units that are held beside others by the hour of the week, the same week after week.
 *
 * @param start from when, a whole hour
 * @param end until when
 * @param extra units in each of the 168 hours of a week in UTC, the one from Monday 00:00 first
 */
public record HourWeek(Instant start, Instant end, List<Integer> extra) {

    public static final int HOURS = 168;

    private static final int HOUR_SECONDS = 3600;
    /** The epoch's first hour was a Thursday's. */
    private static final int EPOCH = 72;

    /** @throws IllegalArgumentException where the hours are not 168, units are negative, or there is no time between start and end */
    public HourWeek {
        extra = List.copyOf(extra);
        Require.that(extra.size() == HOURS, "a week by the hour has " + extra.size() + " hours, must have " + HOURS);
        extra.forEach(units -> Require.atLeast("model units of an hour", units, 0));
        Require.that(start.isBefore(end), "a week from " + start + " ends at " + end + ", must end later");
    }

    /** The hour of the week that an instant is in, in UTC, from 0 for Monday 00:00 to 167. */
    public static int hourOfWeek(Instant instant) {
        return (int) Math.floorMod(Math.floorDiv(instant.getEpochSecond(), HOUR_SECONDS) + EPOCH, (long) HOURS);
    }

    /** Units at an instant between start and end. */
    public int at(Instant instant) {
        return extra.get(hourOfWeek(instant));
    }

    /** The most units of any hour. */
    public int most() {
        return Collections.max(extra);
    }

    /** Unit-hours of one whole week. */
    public int unitHours() {
        return extra.stream().mapToInt(units -> units).sum();
    }

    boolean continues(HourWeek before) {
        return before.end.equals(start) && before.extra.equals(extra);
    }
}
