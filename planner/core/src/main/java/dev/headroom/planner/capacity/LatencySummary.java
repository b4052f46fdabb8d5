package dev.headroom.planner.capacity;

/**
 * Latency of one level, from the intended start.
 *
 * @param count requests it was taken from
 * @param timeToFirstToken in milliseconds
 * @param endToEnd in milliseconds
 * @param interTokenMillis mean time between tokens of a request, over its output tokens, in milliseconds
 * @param meanInFlightSeconds mean time from dispatch to end, in seconds
 */
public record LatencySummary(
        int count,
        Quantiles timeToFirstToken,
        Quantiles endToEnd,
        Quantiles interTokenMillis,
        double meanInFlightSeconds) {

    /**
     * Three quantiles in milliseconds.
     *
     * @param p50 the median
     * @param p95 the 95th percentile
     * @param p99 the 99th percentile; with fewer than 662 requests it says little (certified p99 at c = 0.99)
     */
    public record Quantiles(double p50, double p95, double p99) {}
}
