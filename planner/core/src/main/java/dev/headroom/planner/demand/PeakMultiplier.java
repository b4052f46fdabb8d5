package dev.headroom.planner.demand;

import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * The largest of an hour's 60 minute multipliers in one draw. They are independent and Gamma distributed with mean 1, so of the largest,
 * U = F(largest)^60 is uniform: it is F's quantile at U^(1/60). Read from a table of 0.4 % error at the most, and 0.003 % where the
 * squared CV is at most 1; beyond the table's edges it is solved for.
 */
final class PeakMultiplier {

    private static final double LEAST_CV_SQUARED = 1e-4;
    private static final double MOST_CV_SQUARED = 1e6;
    private static final double LEAST_SCORE = -2.8;
    private static final double MOST_SCORE = 12;

    private static final class Table {
        static final CubicTable LN_OVER_CV = CubicTable.of(
                new CubicTable.Axis(Math.log(LEAST_CV_SQUARED), Math.log(MOST_CV_SQUARED), 0.5),
                new CubicTable.Axis(LEAST_SCORE, MOST_SCORE, 0.25),
                (lnCvSquared, score) -> solved(Math.exp(lnCvSquared), score) / Math.exp(lnCvSquared / 2));
    }

    private PeakMultiplier() {}

    /** How high an hour's largest minute is among its kind: Gumbel distributed, -ln(-ln U). */
    static double score(SplittableRandom random) {
        return -Math.log(-Math.log(random.nextDouble(Double.MIN_NORMAL, 1)));
    }

    /**
     * The largest multiplier of this score.
     *
     * @param cvSquared of a minute, 0 or above; where that is next to nothing the largest is 1, as all are
     */
    static double at(double cvSquared, double score) {
        if (cvSquared < MinuteMultipliers.NO_SCATTER) {
            return 1;
        }
        if (score < LEAST_SCORE || score > MOST_SCORE || cvSquared > MOST_CV_SQUARED) {
            return Math.exp(solved(cvSquared, score));
        }
        // Towards no scatter ln(largest) / CV becomes a normal quantile, which the table's edge is already.
        double lnCvSquared = Math.log(Math.max(cvSquared, LEAST_CV_SQUARED));
        return Math.exp(Math.sqrt(cvSquared) * Table.LN_OVER_CV.at(lnCvSquared, score));
    }

    /** The logarithm of the largest multiplier of this score, from the incomplete gamma function. */
    private static double solved(double cvSquared, double score) {
        double shape = 1 / cvSquared;
        double lnBelow = -Math.exp(-score) / MinuteMultipliers.AN_HOUR;
        double below = Math.exp(lnBelow);
        double above = -Math.expm1(lnBelow);
        // P(k, g) is g^k / Gamma(k + 1) for small g, and never more: so this is no more than ln g.
        double least = (lnBelow + Gamma.logGamma(1 + shape)) / shape;
        double most = Math.log(shape + 10 * Math.sqrt(shape) + 40);
        if (least < -40) {
            return least + Math.log(cvSquared);
        }
        double ln = new BrentSolver(1e-12, 1e-12)
                .solve(
                        1000,
                        v -> above < below
                                ? Gamma.regularizedGammaQ(shape, Math.exp(v)) / above - 1
                                : 1 - Gamma.regularizedGammaP(shape, Math.exp(v)) / below,
                        least - 1e-6,
                        most);
        return ln + Math.log(cvSquared);
    }
}
