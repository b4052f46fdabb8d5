package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/**
 * How arrivals of a rate are spread over time.
 *
 * @param gapVariation standard deviation of the time between two arrivals over its mean: 0 is a metronome, 1 a Poisson process, above 1
 *     are bursts
 */
public record Arrivals(double gapVariation) {

    /** Even gaps. */
    public static final Arrivals CONSTANT = new Arrivals(0);

    /** Independent users. */
    public static final Arrivals POISSON = new Arrivals(1);

    /** @throws IllegalArgumentException where the variation is not from 0 to 10 */
    public Arrivals {
        Require.within("gamma", gapVariation, 0, 10);
    }
}
