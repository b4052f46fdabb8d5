package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A share of requests with its interval, such as the throttled share, or goodput: the share that was answered within the target.
 *
 * <p>The interval is Clopper and Pearson's, which holds the truth at least as often as it says; with no hit at all it still has an
 * upper end.
 *
 * @see "C. J. Clopper and E. S. Pearson, The Use of Confidence or Fiducial Limits, Biometrika 26, 1934"
 */
public final class Proportion {

    private Proportion() {}

    /** Of independent trials. */
    public static Estimate of(int hits, int trials, double confidence) {
        return of(hits, EffectiveSize.independent(trials), confidence);
    }

    /**
     * Of trials in the order of time. Throttles come in clusters, so the trials count as many as independent ones would; where
     * all trials ended alike, their correlation cannot be seen and they count in full. Nor can it be seen well in the few hits of one
     * or two clusters: the interval is then too narrow.
     */
    public static Estimate of(boolean[] hits, double confidence) {
        Require.that(hits.length > 0, "no trial, no share");
        double[] values = new double[hits.length];
        int sum = 0;
        for (int i = 0; i < hits.length; i++) {
            values[i] = hits[i] ? 1 : 0;
            sum += hits[i] ? 1 : 0;
        }
        return of(sum, EffectiveSize.cautious(values, Math.min(sum, values.length - sum)), confidence);
    }

    private static Estimate of(int hits, EffectiveSize size, double confidence) {
        Require.within("hits", hits, 0, size.observations());
        double share = (double) hits / size.observations();
        double trials = size.observations() / size.correlationTime();
        double upper = Confidence.oneSided(confidence);
        double low = hits == 0 ? 0 : beta(share * trials, trials - share * trials + 1, 1 - upper);
        double high = hits == size.observations() ? 1 : beta(share * trials + 1, trials - share * trials, upper);
        return new Estimate(share, Math.min(share, low), Math.max(share, high), confidence);
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
    }
}
