package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Require;

/**
 * Two thresholds in the place of one, so that a figure that wavers about one of them does not raise and clear a finding by turns.
 *
 * @param raise a finding is raised above it
 * @param clear a finding that was raised stays until the figure is at most this; no higher than {@code raise}
 */
public record Band(double raise, double clear) {

    /** @throws IllegalArgumentException where a threshold is not a number or they are the wrong way round */
    public Band {
        Require.that(
                Double.isFinite(raise) && clear <= raise,
                "a band clears at " + clear + " and raises at " + raise + ", must clear no higher than it raises");
    }

    /** One threshold: for figures that do not waver, as days. */
    static Band at(double threshold) {
        return new Band(threshold, threshold);
    }

    /** Whether the finding stands. */
    boolean stands(double figure, boolean raisedBefore) {
        return figure > (raisedBefore ? clear : raise);
    }
}
