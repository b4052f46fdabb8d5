package dev.headroom.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts labels of given heights as near as can be to the places where they belong, without overlap and in their order: the
 * least squares of the displacements. With the heights before each taken off, that is an isotonic regression.
 *
 * @see "Ayer et al., An Empirical Distribution Function for Sampling with Incomplete Information, 1955 (pool adjacent
 *     violators)"
 */
final class Spread {

    private Spread() {}

    /** Centres for labels that belong at {@code wanted}, between {@code top} and {@code bottom} where they fit. */
    static double[] of(double[] wanted, double[] heights, double top, double bottom) {
        int n = wanted.length;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        double[] offset = new double[n];
        double[] bare = new double[n];
        double above = 0;
        for (int k = 0; k < n; k++) {
            int i = order.get(k);
            offset[k] = above + heights[i] / 2;
            bare[k] = wanted[i] - offset[k];
            above += heights[i];
        }
        double[] rising = rising(bare);
        double[] centres = new double[n];
        for (int k = 0; k < n; k++) {
            centres[order.get(k)] = Math.max(top, Math.min(bottom - above, rising[k])) + offset[k];
        }
        return centres;
    }

    private static double[] rising(double[] values) {
        List<double[]> pools = new ArrayList<>();
        for (double value : values) {
            double[] pool = {value, 1};
            while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] > pool[0]) {
                double[] before = pools.remove(pools.size() - 1);
                double weight = before[1] + pool[1];
                pool = new double[] {(before[0] * before[1] + pool[0] * pool[1]) / weight, weight};
            }
            pools.add(pool);
        }
        return pools.stream()
                .flatMapToDouble(pool -> IntStream.range(0, (int) pool[1]).mapToDouble(i -> pool[0]))
                .toArray();
    }
}
