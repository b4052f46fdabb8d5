package dev.headroom.planner.demand;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Histories made by hand for tests. */
public final class Histories {

    /** A Monday, 00:00 UTC. */
    public static final Instant MONDAY = Instant.parse("2026-08-03T00:00:00Z");

    private Histories() {}

    /** Hours of which hour h has {@code inputPerMinute(h)} input tokens a minute, a tenth of that in output, 1,000 a request. */
    public static UsageHistory hourly(int hours, IntToDoubleFunction inputPerMinute) {
        List<UsageInterval> intervals = new ArrayList<>();
        for (int h = 0; h < hours; h++) {
            long tokens = Math.round(inputPerMinute.applyAsDouble(h) * 60);
            intervals.add(new UsageInterval(
                    MONDAY.plusSeconds(3600L * h),
                    Duration.ofHours(1),
                    UsageCounts.of(tokens / 1000, tokens, tokens / 10)));
        }
        return new UsageHistory("model", "workload", List.of("made by hand"), intervals);
    }

    /** Office hours five times as busy as the rest of the week. */
    public static double officeHours(int hour, double level) {
        int day = hour / 24 % 7;
        int hourOfDay = hour % 24;
        return level * (day < 5 && hourOfDay >= 8 && hourOfDay < 18 ? 5 : 1);
    }
}
