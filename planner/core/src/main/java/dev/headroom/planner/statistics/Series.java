package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Observations in the order of time, at least one, all finite. */
public final class Series {

    private final double[] values;

    /** In order of size, and by their places in it, once somebody has asked: each percentile of a level asks for both. */
    private @Nullable Sample sample;

    private @Nullable Series ranks;

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
        Sample known = sample;
        if (known == null) {
            known = Sample.of(values);
            sample = known;
        }
        return known;
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
        Series known = ranks;
        if (known == null) {
            known = new Series(places());
            ranks = known;
        }
        return known;
    }

    private double[] places() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = firstNotBelow(sorted, values[i], 0);
            boolean alone = first + 1 == sorted.length || sorted[first + 1] > values[i];
            int after = alone ? first + 1 : firstNotBelow(sorted, Math.nextUp(values[i]), first);
            places[i] = (first + after + 1) / 2.0;
        }
        return places;
    }

    /** The index of the first of the sorted values, from {@code low} on, that is not less than {@code value}. */
    private static int firstNotBelow(double[] sorted, double value, int low) {
        int from = low;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
