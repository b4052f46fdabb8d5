package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * The latency that a share of requests must keep, counted from the intended start.
 *
 * @param quantile the share, above 0 and below 1, as in 0.95
 * @param timeToFirstToken the longest time to first token at that quantile; above 0
 * @param endToEnd the longest end-to-end latency at that quantile; above 0
 */
public record LatencyTarget(double quantile, Duration timeToFirstToken, Duration endToEnd) {

    /** @throws IllegalArgumentException where the quantile is not a share or a time not above 0 */
    public LatencyTarget {
        Require.that(quantile > 0 && quantile < 1, "quantile is " + quantile + ", must be above 0 and below 1");
        Require.that(
                timeToFirstToken.compareTo(Duration.ZERO) > 0,
                "timeToFirstToken is " + timeToFirstToken + ", must be above 0");
        Require.that(endToEnd.compareTo(Duration.ZERO) > 0, "endToEnd is " + endToEnd + ", must be above 0");
    }
}
