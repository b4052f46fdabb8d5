package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.statistics.QuantileInterval;
import dev.headroom.planner.statistics.Series;
import java.util.Optional;

/**
 * A percentile of a level with its certified interval, or, where there are too few requests for one, how many it takes.
 *
 * @param estimate the percentile with its interval; empty where it would be a guess
 * @param needed how many requests like these it takes, at least 1; it depends on how correlated they are, and is an estimate too
 */
public record Percentile(Optional<Estimate> estimate, long needed) {

    /** Of the intervals of percentiles. */
    public static final double CONFIDENCE = 0.95;

    /** @throws IllegalArgumentException where nothing would be needed */
    public Percentile {
        Require.that(needed >= 1, "requests needed is " + needed + ", must be at least 1");
    }

    /** Of observations in the order of time. */
    static Percentile of(Series series, double q) {
        QuantileInterval interval = QuantileInterval.of(series, q, CONFIDENCE);
        return new Percentile(interval.estimate(), interval.needed());
    }
}
