package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * How long an answer may take.
 *
 * @param quantile the share of requests that must keep it, above 0 and below 1
 * @param firstToken to the first token; above 0
 * @param lastToken to the last; above 0
 */
public record LatencyGoal(double quantile, Duration firstToken, Duration lastToken) {

    /** @throws IllegalArgumentException where the quantile is not a share or a time not above 0 */
    public LatencyGoal {
        Require.that(quantile > 0 && quantile < 1, "quantile is " + quantile + ", must be above 0 and below 1");
        Require.that(!firstToken.isNegative() && !firstToken.isZero(), "firstToken is " + firstToken);
        Require.that(!lastToken.isNegative() && !lastToken.isZero(), "lastToken is " + lastToken);
    }
}
