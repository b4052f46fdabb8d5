package dev.headroom.planner.leak;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The counts of one hour of a history, of the part of it that was observed; a coarser interval stands for itself. */
record UseHour(Instant start, double observedHours, UsageCounts counts) {

    static List<UseHour> of(UsageHistory history) {
        TreeMap<Instant, UseHour> hours = new TreeMap<>();
        for (UsageInterval interval : history.intervals()) {
            Instant hour = interval.start().truncatedTo(ChronoUnit.HOURS);
            hours.merge(hour, new UseHour(hour, interval.minutes() / 60, interval.counts()), UseHour::with);
        }
        return new ArrayList<>(hours.values());
    }

    private UseHour with(UseHour other) {
        return new UseHour(start, observedHours + other.observedHours, counts.plus(other.counts));
    }

    /** All input tokens, whether they were read from a cache, written to it, or neither. */
    static double prompt(UsageCounts counts) {
        return (double) counts.inputTokens() + counts.cacheReadTokens() + counts.cacheWriteTokens();
    }

    /** Input tokens that were not read from a cache: those at the full price. */
    static double paidInput(UsageCounts counts) {
        return (double) counts.inputTokens() + counts.cacheWriteTokens();
    }
}
