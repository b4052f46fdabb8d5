package dev.headroom.planner.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The test of Mann and Kendall for a trend in independent numbers: whether later ones are larger more often than smaller.
 *
 * @param statistic S, pairs that rise less pairs that fall
 * @param variance of S without a trend, less what ties take from it
 * @param pValue two-sided, by the normal approximation with Kendall's correction for continuity
 * @see "H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13, 1945; M. G. Kendall, Rank Correlation Methods, 1975"
 */
record MannKendall(long statistic, double variance, double pValue) {

    /** By all pairs: for tens of numbers, not for thousands. */
    static MannKendall of(double[] values) {
        long statistic = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                statistic += Double.compare(values[j], values[i]);
            }
        }
        double variance = variance(values);
        return new MannKendall(statistic, variance, pValue(statistic, variance));
    }

    private static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = term(sorted.length);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || Double.compare(sorted[i], sorted[from]) != 0) {
                sum -= term(i - from);
                from = i;
            }
        }
        return sum / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double pValue(long statistic, double variance) {
        if (!(variance > 0)) {
            return 1;
        }
        double z = Math.max(0, Math.abs(statistic) - 1) / Math.sqrt(variance);
        return 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    }
}
