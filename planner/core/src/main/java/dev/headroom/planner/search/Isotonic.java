package dev.headroom.planner.search;

/**
 * Weighted isotonic regression: the rising values nearest to the given ones, neighbours that fall pooled into their mean. With
 * bounds it is the same values cut at them.
 *
 * @see "Ayer et al., An Empirical Distribution Function for Sampling with Incomplete Information, 1955 (pool adjacent
 *     violators)"
 * @see "R. E. Barlow et al., Statistical Inference under Order Restrictions, 1972"
 */
final class Isotonic {

    private Isotonic() {}

    static double[] rising(double[] values, double[] weights) {
        return rising(values, weights, 0, values.length);
    }

    /** The fit to the values from {@code from} up to, without, {@code to}, alone. */
    static double[] rising(double[] values, double[] weights, int from, int to) {
        double[] mean = new double[to - from];
        double[] weight = new double[to - from];
        int[] count = new int[to - from];
        int pools = 0;
        for (int i = from; i < to; i++) {
            mean[pools] = values[i];
            weight[pools] = weights[i];
            count[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                pools--;
                double sum = weight[pools - 1] + weight[pools];
                mean[pools - 1] = (mean[pools - 1] * weight[pools - 1] + mean[pools] * weight[pools]) / sum;
                weight[pools - 1] = sum;
                count[pools - 1] += count[pools];
            }
        }
        return spread(mean, count, pools);
    }

    private static double[] spread(double[] mean, int[] count, int pools) {
        double[] fit = new double[mean.length];
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < count[pool]; k++) {
                fit[i++] = mean[pool];
            }
        }
        return fit;
    }

    /** The fit that is at most {@code limit} before place {@code cut} and at least {@code limit} from it on. */
    static double[] crossing(double[] values, double[] weights, int cut, double limit) {
        double[] below = rising(values, weights, 0, cut);
        double[] above = rising(values, weights, cut, values.length);
        double[] fit = new double[values.length];
        for (int i = 0; i < fit.length; i++) {
            fit[i] = i < cut ? Math.min(limit, below[i]) : Math.max(limit, above[i - cut]);
        }
        return fit;
    }
}
