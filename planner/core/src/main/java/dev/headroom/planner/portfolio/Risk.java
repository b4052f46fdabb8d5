package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;

/**
 * How much worse than its price a bad future is taken. What is minimised is the commitment, the mean of what is left over, and
 * {@code aversion} times its conditional value at risk.
 *
 * @param aversion 0 or above; 0 minds the mean only
 * @param tail the share of futures that counts as bad, above 0 and up to 1: 0.1 is the worst tenth
 */
public record Risk(double aversion, double tail) {

    public static final Risk NEUTRAL = new Risk(0, 0.1);

    /** @throws IllegalArgumentException where a value is out of its range */
    public Risk {
        Require.notNegative("risk aversion", aversion);
        Require.that(tail > 0 && tail <= 1, "tail is " + tail + ", must be above 0 and at most 1");
    }
}
