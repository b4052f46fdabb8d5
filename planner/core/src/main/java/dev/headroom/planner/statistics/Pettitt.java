package dev.headroom.planner.statistics;

import java.util.Arrays;

/**
 * Pettitt's test for one shift of the level.
 *
 * <p>With the ranks R of T observations and {@code U(t) = 2 (R(1) + ... + R(t)) - t (T + 1)}, the shift is where |U| is largest, K,
 * and {@code p = 2 exp(-6 K^2 / (T^3 + T^2))}. Here the denominator is multiplied by the share of the ranks' variance that ties
 * leave, and by the correlation time of the ranks less their means before and after: a shift would pass for a long memory.
 *
 * @param index of the first observation after the shift, from 0
 * @param statistic K
 * @param pValue at most 1; good where it is below one half
 * @param size how many observations there were, and how many independent ones they are worth
 */
record Pettitt(int index, double statistic, double pValue, EffectiveSize size) {

    static Pettitt of(Series series) {
        double[] ranks = series.ranks().toArray();
        int count = ranks.length;
        double centre = (count + 1) / 2.0;
        double sum = 0;
        double largest = 0;
        int index = 0;
        for (int i = 0; i < count - 1; i++) {
            sum += ranks[i] - centre;
            if (Math.abs(sum) > largest) {
                largest = Math.abs(sum);
                index = i + 1;
            }
        }
        EffectiveSize size = EffectiveSize.cautious(withoutShift(ranks, index), count / 2.0);
        return new Pettitt(index, 2 * largest, pValue(2 * largest, ranks, size.correlationTime()), size);
    }

    private static double pValue(double statistic, double[] ranks, double correlationTime) {
        double t = ranks.length;
        double scale = (t * t * t + t * t) * variance(ranks) * 12 / (t * t - 1) * correlationTime;
        return scale > 0 ? Math.min(1, 2 * Math.exp(-6 * statistic * statistic / scale)) : 1;
    }

    private static double variance(double[] ranks) {
        double centre = (ranks.length + 1) / 2.0;
        double squares = Arrays.stream(ranks)
                .map(rank -> (rank - centre) * (rank - centre))
                .sum();
        return squares / ranks.length;
    }

    private static double[] withoutShift(double[] ranks, int index) {
        double[] rest = ranks.clone();
        centre(rest, 0, index);
        centre(rest, index, rest.length);
        return rest;
    }

    private static void centre(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).sum() / Math.max(1, to - from);
        for (int i = from; i < to; i++) {
            values[i] -= mean;
        }
    }
}
