package dev.headroom.planner.leak;

import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What all detectors look at.
 *
 * @param history as it was observed
 * @param hours the same by the hour
 * @param zone where the workload's days begin and end
 * @param rules from where on something is a leak
 */
record LeakScene(UsageHistory history, List<UseHour> hours, ZoneId zone, LeakRules rules) {

    private static final Duration LATELY = Duration.ofDays(28);

    LeakScene(UsageHistory history, ZoneId zone, LeakRules rules) {
        this(history, UseHour.of(history), zone, rules);
    }

    /** The last 28 days. */
    List<UseHour> lately() {
        return hours.stream()
                .filter(hour -> !hour.start().isBefore(history.end().minus(LATELY)))
                .toList();
    }
}
