package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Which order statistic bounds a quantile, whatever the distribution.
 *
 * <p>Of n independent observations, the number below the q-quantile is at most binomial(n, q), so the (b + 1)-th smallest is at
 * or above the quantile with probability {@code P(B <= b)} or more; with ties too. Correlated observations count as m = n / tau
 * independent ones, each of which stands for n / m of them.
 *
 * @see "S. S. Wilks, Determination of Sample Sizes for Setting Tolerance Limits, Annals of Mathematical Statistics 12, 1941"
 */
final class OrderStatistics {

    private static final double EXTREME = 1e-6;

    private OrderStatistics() {}

    /** The smallest rank, from 1, whose value is at or above the quantile with the confidence; empty where even the last is not. */
    static OptionalInt above(EffectiveSize size, double q, double confidence) {
        check(q, confidence);
        long independent = size.effective();
        long below = binomial(size.effective(), q).inverseCumulativeProbability(confidence);
        if (below >= independent) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) -Math.floorDiv(-below * size.observations(), independent) + 1);
    }

    /** The largest rank whose value is at or below the quantile with the confidence: {@link #above} with the order turned round. */
    static OptionalInt below(EffectiveSize size, double q, double confidence) {
        OptionalInt mirrored = above(size, 1 - q, confidence);
        return mirrored.isEmpty() ? mirrored : OptionalInt.of(size.observations() + 1 - mirrored.getAsInt());
    }

    /** The least number of independent observations of which the one with {@code beyond} larger ones bounds the quantile from above. */
    static int least(double q, double confidence, int beyond) {
        check(q, confidence);
        Require.atLeast("observations beyond the bound", beyond, 0);
        int enough = beyond + 1;
        while (!bounds(enough, q, confidence, beyond)) {
            enough = Math.multiplyExact(enough, 2);
        }
        int low = enough / 2;
        while (enough - low > 1) {
            int middle = (low + enough) >>> 1;
            if (bounds(middle, q, confidence, beyond)) {
                enough = middle;
            } else {
                low = middle;
            }
        }
        return enough;
    }

    private static boolean bounds(int n, double q, double confidence, int beyond) {
        return n > beyond && binomial(n, 1 - q).cumulativeProbability(beyond) <= 1 - confidence;
    }

    private static BinomialDistribution binomial(int n, double q) {
        return new BinomialDistribution(null, n, q);
    }

    private static void check(double q, double confidence) {
        Require.within("quantile", q, EXTREME, 1 - EXTREME);
        Confidence.check(confidence);
    }
}
