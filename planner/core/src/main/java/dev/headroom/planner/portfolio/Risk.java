package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;

/**
 * How bad futures are taken. What is minimised is a weighted mean of two costs, each with all that is bought in it: the mean over the
 * futures, which counts once, and the mean over the worst of them (the conditional value at risk), which counts {@code aversion} times. What
 * is bought is paid in every future, so a dollar of it is a dollar in both.
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

    /** The weighted mean of a mean and a mean of the worst, in US dollars. */
    public double weighed(double meanUsd, double tailUsd) {
        return meanWeight() * meanUsd + tailWeight() * tailUsd;
    }

    /**
     * What each of equally likely totals counts in what is minimised, together 1: no other weights that the risk allows make their sum larger.
     */
    public double[] weights(double[] totalsUsd) {
        double[] weights = aversion > 0 ? TailWeights.of(totalsUsd, tail) : new double[totalsUsd.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = meanWeight() / weights.length + tailWeight() * weights[i];
        }
        return weights;
    }

    double meanWeight() {
        return 1 / (1 + aversion);
    }

    double tailWeight() {
        return aversion / (1 + aversion);
    }
}
