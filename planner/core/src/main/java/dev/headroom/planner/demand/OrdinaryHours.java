package dev.headroom.planner.demand;

import java.time.ZoneId;
import java.util.List;

/**
 * The hours that say where a level stands: all but those of {@link TurnOfTheYear} and of
 * {@link Holidays}, which say little of the days behind them,
 * whether they were quiet or busy. Where fewer than eight weeks of other hours were observed, all.
 */
final class OrdinaryHours {

    private static final int LEAST = 8 * SeasonProfile.HOURS;

    private OrdinaryHours() {}

    static List<HourUsage> of(List<HourUsage> hours, ZoneId zone, Holidays holidays) {
        List<HourUsage> ordinary = hours.stream()
                .filter(hour -> !TurnOfTheYear.has(hour.hour(), zone) && !holidays.has(hour.hour(), zone))
                .toList();
        return ordinary.size() >= LEAST ? ordinary : hours;
    }
}
