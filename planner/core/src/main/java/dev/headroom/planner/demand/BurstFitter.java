package dev.headroom.planner.demand;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Fits minute bursts: regresses each hour's squared coefficient of variation on the inverse of its mean. Of an hour of n Gamma minutes
 * whose own squared CV is c, that of the sample has mean {@code c / (1 + c / n)} and variance {@code 2 c^2 (1 + c) / n}, nearly. So an hour
 * counts by the inverse of that variance, with c as the last round had it; counted alike, a few quiet hours in which next to nothing
 * was asked decide the busy ones.
 *
 * @see "R. J. Carroll and D. Ruppert, Transformation and Weighting in Regression, 1988, ch. 2: reweighted least squares"
 */
final class BurstFitter {

    private static final int LEAST_MINUTES_AN_HOUR = 45;
    private static final int LEAST_HOURS = 24;
    /** What one changes of the last is a third, on real histories. */
    private static final int ROUNDS = 20;

    private static final double LEAST_CV_SQUARED = 1e-9;

    /** What was seen of an hour. */
    private record Hour(int minutes, double mean, double cvSquared) {

        static Hour of(List<Double> minutes) {
            double mean =
                    minutes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            double squares =
                    minutes.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return new Hour(minutes.size(), mean, squares / (minutes.size() - 1) / (mean * mean));
        }

        /** Its squared CV without what a sample of so few minutes falls short of, where it is about so much. */
        double whole(double about) {
            return cvSquared * (1 + about / minutes);
        }

        double weight(double about) {
            double c = Math.max(about, LEAST_CV_SQUARED);
            return minutes / (c * c * (1 + c));
        }
    }

    private BurstFitter() {}

    static MinuteBursts fit(UsageHistory history, ToLongFunction<UsageCounts> tokens) {
        List<Hour> hours = minutesByHour(history, tokens).values().stream()
                .filter(minutes -> minutes.size() >= LEAST_MINUTES_AN_HOUR)
                .map(Hour::of)
                .filter(hour -> hour.mean() > 0)
                .toList();
        if (hours.size() < LEAST_HOURS) {
            double requests = Math.max(1, history.total().requests());
            return MinuteBursts.assumed(tokens.applyAsLong(history.total()) / requests);
        }
        // To begin with, as though all of it were request sizes.
        double usual = hours.stream().mapToDouble(Hour::mean).average().orElseThrow();
        MinuteBursts bursts = line(hours, new MinuteBursts(0, usual, MinuteBursts.Source.MEASURED));
        for (int round = 0; round < ROUNDS; round++) {
            bursts = line(hours, bursts);
        }
        return bursts;
    }

    /** Both parts are variances: where the line would make one negative, the other explains all of it. */
    private static MinuteBursts line(List<Hour> hours, MinuteBursts last) {
        double weights = 0;
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        for (Hour hour : hours) {
            double about = last.cvSquared(hour.mean());
            double weight = hour.weight(about);
            double inverse = 1 / hour.mean();
            weights += weight;
            x += weight * inverse;
            xx += weight * inverse * inverse;
            y += weight * hour.whole(about);
            xy += weight * inverse * hour.whole(about);
        }
        double spread = weights * xx - x * x;
        double kappa = spread > 1e-12 * weights * xx ? (weights * xy - x * y) / spread : 0;
        if (!(kappa > 0)) {
            return new MinuteBursts(y / weights, 0, MinuteBursts.Source.MEASURED);
        }
        double c0Squared = (y - kappa * x) / weights;
        return c0Squared < 0
                ? new MinuteBursts(0, xy / xx, MinuteBursts.Source.MEASURED)
                : new MinuteBursts(c0Squared, kappa, MinuteBursts.Source.MEASURED);
    }

    private static Map<Instant, List<Double>> minutesByHour(UsageHistory history, ToLongFunction<UsageCounts> tokens) {
        Map<Instant, List<Double>> hours = new TreeMap<>();
        for (UsageInterval interval : history.intervals()) {
            if (interval.isOneMinute()) {
                hours.computeIfAbsent(interval.start().truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                        .add((double) tokens.applyAsLong(interval.counts()));
            }
        }
        return hours;
    }
}
