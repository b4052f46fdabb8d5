package dev.headroom.planner.demand;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Fits minute bursts: regresses each hour's squared coefficient of variation on the inverse of its mean. */
final class BurstFitter {

    private static final int LEAST_MINUTES_AN_HOUR = 45;
    private static final int LEAST_HOURS = 24;

    private BurstFitter() {}

    static MinuteBursts fit(UsageHistory history, ToLongFunction<UsageCounts> tokens) {
        double requests = Math.max(1, history.total().requests());
        double tokensPerRequest = tokens.applyAsLong(history.total()) / requests;
        SimpleRegression free = new SimpleRegression();
        SimpleRegression throughOrigin = new SimpleRegression(false);
        double sum = 0;
        for (List<Double> minutes : minutesByHour(history, tokens).values()) {
            if (minutes.size() >= LEAST_MINUTES_AN_HOUR && mean(minutes) > 0) {
                double cvSquared = cvSquared(minutes);
                free.addData(1 / mean(minutes), cvSquared);
                throughOrigin.addData(1 / mean(minutes), cvSquared);
                sum += cvSquared;
            }
        }
        if (free.getN() < LEAST_HOURS) {
            return MinuteBursts.assumed(tokensPerRequest);
        }
        return bounded(free, throughOrigin, sum / free.getN());
    }

    /** Both parts are variances: where the line would make one negative, the other explains all of it. */
    private static MinuteBursts bounded(SimpleRegression free, SimpleRegression throughOrigin, double meanCvSquared) {
        if (!(free.getSlope() >= 0)) {
            return new MinuteBursts(meanCvSquared, 0, MinuteBursts.Source.MEASURED);
        }
        if (free.getIntercept() < 0) {
            return new MinuteBursts(0, throughOrigin.getSlope(), MinuteBursts.Source.MEASURED);
        }
        return new MinuteBursts(free.getIntercept(), free.getSlope(), MinuteBursts.Source.MEASURED);
    }

    private static Map<Instant, List<Double>> minutesByHour(UsageHistory history, ToLongFunction<UsageCounts> tokens) {
        Map<Instant, List<Double>> hours = new TreeMap<>();
        for (UsageInterval interval : history.intervals()) {
            if (interval.resolution().compareTo(Duration.ofMinutes(1)) == 0) {
                hours.computeIfAbsent(interval.start().truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                        .add((double) tokens.applyAsLong(interval.counts()));
            }
        }
        return hours;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double cvSquared(List<Double> values) {
        double mean = mean(values);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return squares / (values.size() - 1) / (mean * mean);
    }
}
