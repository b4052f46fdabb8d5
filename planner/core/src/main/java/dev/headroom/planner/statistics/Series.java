package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** Observations in the order of time, at least one, all finite. */
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException where there is no observation, or one is NaN or infinite */
    public static Series of(double... values) {
        Require.that(values.length > 0, "a series is empty, it has no level");
        for (double value : values) {
            Require.that(Double.isFinite(value), "a series holds " + value + ", must hold finite numbers");
        }
        return new Series(values.clone());
    }

    public int size() {
        return values.length;
    }

    /** The first {@code count} observations. */
    public Series first(int count) {
        return between(0, count);
    }

    /** What is left without the first {@code count} observations. */
    public Series without(int count) {
        return between(count, values.length);
    }

    /** Observations {@code from} (from 0) to before {@code to}. */
    Series between(int from, int to) {
        Require.that(
                0 <= from && from < to && to <= values.length,
                "observations " + from + " to before " + to + " of " + values.length + ": none, or not all there");
        return new Series(Arrays.copyOfRange(values, from, to));
    }

    /** The same observations without their order. */
    public Sample sample() {
        return Sample.of(values);
    }

    /** Of each observation 1 where it holds, else 0. */
    Series indicator(DoublePredicate holds) {
        return new Series(
                Arrays.stream(values).map(value -> holds.test(value) ? 1 : 0).toArray());
    }

    double[] toArray() {
        return values.clone();
    }

    /**
     * Each observation's place in the order of size, from 1; equal ones share their mean place. Ranks do not know how far away
     * an extreme value lies, so heavy tails cannot rule them.
     */
    Series ranks() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Series(Arrays.stream(values)
                .map(value -> (below(sorted, value, false) + below(sorted, value, true) + 1) / 2.0)
                .toArray());
    }

    /** How many of the sorted values are less than {@code value}, or, where {@code equalToo}, not above it. */
    private static int below(double[] sorted, double value, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (equalToo && sorted[middle] <= value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
