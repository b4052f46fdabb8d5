package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve that never falls, through points that scatter: neighbours that fall are pooled into their mean, and between points
 * the curve is straight. It assumes no form, and says nothing outside the points.
 *
 * @see "Ayer et al., An Empirical Distribution Function for Sampling with Incomplete Information, 1955 (pool adjacent
 *     violators)"
 */
final class RisingCurve {

    private final double[] x;
    private final double[] y;

    private RisingCurve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Through points whose {@code x} never falls, all of one weight. */
    static RisingCurve through(double[] x, double[] y) {
        Require.that(x.length == y.length && x.length > 0, "a curve needs as many values as places, at least one");
        List<double[]> pools = new ArrayList<>();
        for (double value : y) {
            double[] pool = {value, 1};
            while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] > pool[0]) {
                double[] before = pools.remove(pools.size() - 1);
                double weight = before[1] + pool[1];
                pool = new double[] {(before[0] * before[1] + pool[0] * pool[1]) / weight, weight};
            }
            pools.add(pool);
        }
        double[] pooled = new double[y.length];
        int i = 0;
        for (double[] pool : pools) {
            for (int k = 0; k < pool[1]; k++) {
                pooled[i++] = pool[0];
            }
        }
        return new RisingCurve(x.clone(), pooled);
    }

    /** Whether it is above {@code limit} at its last point, and so at some x. */
    boolean exceeds(double limit) {
        return y[y.length - 1] > limit;
    }

    /** The largest x up to the last point at which the curve is at most {@code limit}; 0 where even the first is above. */
    double lastAtMost(double limit) {
        if (y[0] > limit) {
            return 0;
        }
        for (int i = 1; i < x.length; i++) {
            if (y[i] > limit) {
                double share = (limit - y[i - 1]) / (y[i] - y[i - 1]);
                return x[i - 1] + share * (x[i] - x[i - 1]);
            }
        }
        return x[x.length - 1];
    }
}
