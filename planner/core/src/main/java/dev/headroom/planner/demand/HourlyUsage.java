package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Folds a usage history into hours. An hour of which less than half was observed is left out: missing is not zero. */
public final class HourlyUsage {

    private static final double LEAST_MINUTES = 30;

    private HourlyUsage() {}

    /** Every hour of which at least 30 minutes were observed, in order of time. */
    public static List<HourUsage> of(UsageHistory history) {
        NavigableMap<Instant, Sum> hours = new TreeMap<>();
        for (UsageInterval interval : history.intervals()) {
            spread(interval, hours);
        }
        return hours.entrySet().stream()
                .filter(entry -> entry.getValue().minutes >= LEAST_MINUTES)
                .map(entry -> new HourUsage(entry.getKey(), entry.getValue().rates()))
                .toList();
    }

    /** Gives each hour that the interval touches its share of it, by time. */
    private static void spread(UsageInterval interval, NavigableMap<Instant, Sum> hours) {
        Instant from = interval.start();
        while (from.isBefore(interval.end())) {
            Instant hour = from.truncatedTo(ChronoUnit.HOURS);
            Instant next = hour.plus(1, ChronoUnit.HOURS);
            Instant to = next.isBefore(interval.end()) ? next : interval.end();
            double minutes = Duration.between(from, to).toSeconds() / 60.0;
            hours.computeIfAbsent(hour, key -> new Sum()).add(interval, minutes);
            from = to;
        }
    }

    private static final class Sum {
        private double minutes;
        private double input;
        private double output;

        void add(UsageInterval interval, double part) {
            double share = part / interval.minutes();
            minutes += part;
            input += interval.counts().inputTokens() * share;
            output += interval.counts().outputTokens() * share;
        }

        TokenRates rates() {
            return new TokenRates(input / minutes, output / minutes);
        }
    }
}
