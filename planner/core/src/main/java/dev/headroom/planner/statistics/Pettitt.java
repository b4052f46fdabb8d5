package dev.headroom.planner.statistics;

import java.util.Arrays;

/**
 * Pettitt's test for one shift of the level, with a second eye for a shift that is taken back.
 *
 * <p>With the ranks R of T observations and {@code U(t) = 2 (R(1) + ... + R(t)) - t (T + 1)}, the shift is where |U| is largest,
 * K, and {@code p = 2 exp(-6 K^2 / (T^3 + T^2))}. A level that rises and falls again leaves U high on one side and low on the
 * other, neither of them far: of the range V of U, {@code p = (8 x^2 - 2) exp(-2 x^2)} with {@code x^2 = 3 V^2 / (T^3 + T^2)},
 * Kuiper's. The smaller of the two counts double.
 *
 * <p>The denominator is multiplied by the share of the ranks' variance that ties leave, and by the correlation time of the ranks
 * less their means between the places where U is lowest and highest: a shift would pass for a long memory.
 *
 * @param index of the first observation after the shift, from 0
 * @param statistic K
 * @param range V
 * @param scale the denominator, {@code T^3 + T^2} with its two factors; 0 where nothing varies
 * @param size how many observations there were, and how many independent ones they are worth
 * @see "A. N. Pettitt, A Non-parametric Approach to the Change-point Problem, Applied Statistics 28, 1979"
 * @see "N. H. Kuiper, Tests Concerning Random Points on a Circle, Proceedings KNAW A 63, 1960"
 */
record Pettitt(int index, double statistic, double range, double scale, EffectiveSize size) {

    static Pettitt of(Series series) {
        double[] ranks = series.ranks().toArray();
        double centre = (ranks.length + 1) / 2.0;
        double sum = 0;
        double[] ends = {0, 0};
        int[] places = {0, 0};
        for (int i = 0; i < ranks.length - 1; i++) {
            sum += 2 * (ranks[i] - centre);
            int side = sum < ends[0] ? 0 : 1;
            if (side == 0 || sum > ends[1]) {
                ends[side] = sum;
                places[side] = i + 1;
            }
        }
        int side = -ends[0] > ends[1] ? 0 : 1;
        double[] rest = withoutShifts(ranks, Math.min(places[0], places[1]), Math.max(places[0], places[1]));
        EffectiveSize size = EffectiveSize.cautious(rest, ranks.length / 2.0);
        double scale = scale(ranks) * size.correlationTime();
        return new Pettitt(places[side], Math.abs(ends[side]), ends[1] - ends[0], scale, size);
    }

    /** The chance of so much in a series of one level, at most 1; good where it is below one half. */
    double pValue() {
        return scale > 0 ? Math.min(1, 2 * Math.min(ofStatistic(), ofRange())) : 1;
    }

    /** Pettitt's own. */
    double ofStatistic() {
        return 2 * Math.exp(-6 * statistic * statistic / scale);
    }

    /** Kuiper's; where his series needs more than its first term, it is above any chance that is asked for. */
    double ofRange() {
        double square = 3 * range * range / scale;
        return square > 1 ? (8 * square - 2) * Math.exp(-2 * square) : 1;
    }

    private static double scale(double[] ranks) {
        double t = ranks.length;
        double centre = (t + 1) / 2;
        double squares = Arrays.stream(ranks)
                .map(rank -> (rank - centre) * (rank - centre))
                .sum();
        return squares > 0 ? (t * t * t + t * t) * 12 * squares / (t * (t * t - 1)) : 0;
    }

    private static double[] withoutShifts(double[] ranks, int first, int second) {
        double[] rest = ranks.clone();
        centre(rest, 0, first);
        centre(rest, first, second);
        centre(rest, second, rest.length);
        return rest;
    }

    private static void centre(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).sum() / Math.max(1, to - from);
        for (int i = from; i < to; i++) {
            values[i] -= mean;
        }
    }
}
