package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * When a level has shown enough: as soon as the interval of a percentile of time to first token is narrow enough.
 *
 * @param quantile the percentile, from 0.5 to 0.999
 * @param within half the interval's width over the percentile, above 0 and at most 1
 * @param confidence of the interval, from 0.5 to 0.999
 * @param least time to count before that, at least
 */
public record Enough(double quantile, double within, double confidence, Duration least) {

    /** @throws IllegalArgumentException where a value is out of its range */
    public Enough {
        Require.within("quantile", quantile, 0.5, 0.999);
        Require.positive("within", within);
        Require.within("within", within, 0, 1);
        Require.within("confidence", confidence, 0.5, 0.999);
        Require.that(!least.isNegative(), "least is " + least + ", must be 0 or above");
    }
}
