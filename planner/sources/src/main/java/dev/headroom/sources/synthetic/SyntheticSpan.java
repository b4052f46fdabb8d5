package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Whole weeks of a calendar.
 *
 * @param zone whose midnights and working hours the workload keeps
 * @param firstDay the first day, from its midnight
 * @param weeks how many weeks, from 1 to 520
 */
public record SyntheticSpan(ZoneId zone, LocalDate firstDay, int weeks) {

    /** @throws IllegalArgumentException where the weeks are out of range */
    public SyntheticSpan {
        Require.within("weeks", weeks, 1, 520);
    }

    ZonedDateTime start() {
        return firstDay.atStartOfDay(zone);
    }

    ZonedDateTime end() {
        return firstDay.plusWeeks(weeks).atStartOfDay(zone);
    }

    int days() {
        return 7 * weeks;
    }
}
