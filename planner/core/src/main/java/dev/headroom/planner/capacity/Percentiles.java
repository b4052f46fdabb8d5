package dev.headroom.planner.capacity;

import dev.headroom.planner.statistics.Series;
import java.util.Optional;

/**
 * Three percentiles of the requests of a level.
 *
 * @param count requests that they are of
 * @param p50 the median
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 */
public record Percentiles(int count, Percentile p50, Percentile p95, Percentile p99) {

    /** Of observations in the order of time; empty where there is none. */
    static Optional<Percentiles> of(double[] inOrder) {
        if (inOrder.length == 0) {
            return Optional.empty();
        }
        Series series = Series.of(inOrder);
        return Optional.of(new Percentiles(
                series.size(), Percentile.of(series, 0.50), Percentile.of(series, 0.95), Percentile.of(series, 0.99)));
    }
}
