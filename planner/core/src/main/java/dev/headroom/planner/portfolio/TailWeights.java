package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The worst futures, weighted: the conditional value at risk of equally likely totals is their weighted sum, and no other weights that
 * are at most 1 / (tail x scenarios) each and 1 together give more.
 *
 * @see "R. T. Rockafellar, S. Uryasev, Conditional value-at-risk for general loss distributions, J. Banking & Finance 26 (2002)"
 */
final class TailWeights {

    private TailWeights() {}

    static double[] of(double[] totals, double tail) {
        Integer[] worstFirst = new Integer[totals.length];
        Arrays.setAll(worstFirst, i -> i);
        Arrays.sort(
                worstFirst,
                Comparator.comparingDouble((Integer i) -> -totals[i]).thenComparing(Comparator.naturalOrder()));
        double[] weights = new double[totals.length];
        double most = 1 / (tail * totals.length);
        double left = 1;
        for (int i : worstFirst) {
            weights[i] = Math.min(most, left);
            left -= weights[i];
            if (left <= 0) {
                break;
            }
        }
        return weights;
    }

    /** The mean of the worst share of totals. */
    static double valueAtRisk(double[] totals, double tail) {
        return Sample.of(totals).meanAbove(1 - tail);
    }
}
