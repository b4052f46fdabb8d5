package dev.headroom.planner.leak;

import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What all detectors look at.
 *
 * @param history as it was observed
 * @param hours the same by the hour
 * @param lately its last 28 days
 * @param zone where the workload's days begin and end
 * @param rules from where on something is a leak
 */
record LeakScene(UsageHistory history, List<UseHour> hours, List<UseHour> lately, ZoneId zone, LeakRules rules) {

    static final Duration LATELY = Duration.ofDays(28);

    static LeakScene of(UsageHistory history, ZoneId zone, LeakRules rules) {
        List<UseHour> hours = UseHour.of(history);
        Instant from = history.end().minus(LATELY);
        List<UseHour> lately =
                hours.stream().filter(hour -> !hour.start().isBefore(from)).toList();
        return new LeakScene(history, hours, lately, zone, rules);
    }
}
