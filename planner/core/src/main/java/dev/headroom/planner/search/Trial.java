package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * One run at one load.
 *
 * @param load requests per second or users, above 0
 * @param replicate 1 for the first run at this load, 2 for the next
 * @param requests how many requests the value is of, at least 1
 * @param value the share or the metric that the target is on
 */
public record Trial(double load, int replicate, int requests, double value) {

    /** @throws IllegalArgumentException where the load is not above 0, a count below 1 or the value not finite */
    public Trial {
        Require.positive("load", load);
        Require.atLeast("replicate", replicate, 1);
        Require.atLeast("requests", requests, 1);
        Require.that(Double.isFinite(value), "value of a trial is " + value + ", must be finite");
    }
}
