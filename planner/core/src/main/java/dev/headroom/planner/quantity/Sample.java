package dev.headroom.planner.quantity;

import java.util.Arrays;
import java.util.Collection;

/** Numbers that were observed, at least one, none of them NaN; in order of size. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException where there is no number or one is NaN: no data is not zero */
    public static Sample of(double... values) {
        Require.that(values.length > 0, "a sample is empty, it has no quantiles");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Require.that(!Double.isNaN(sorted[sorted.length - 1]), "a sample holds NaN, must hold numbers");
        return new Sample(sorted);
    }

    /** As {@link #of(double...)}. */
    public static Sample of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public int size() {
        return sorted.length;
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    public double mean() {
        return Arrays.stream(sorted).sum() / sorted.length;
    }

    /**
     * The mean of the largest values, so many as make up the share above {@code q}, the last of them in part.
     *
     * @param q from 0 to below 1
     */
    public double meanAbove(double q) {
        Require.that(q >= 0 && q < 1, "share is " + q + ", must be from 0 to below 1");
        double left = (1 - q) * sorted.length;
        double sum = 0;
        for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
            double part = Math.min(1, left);
            sum += part * sorted[i];
            left -= part;
        }
        return sum / ((1 - q) * sorted.length);
    }

    /** The value that {@code rank} - 1 others come before, from 1 to {@link #size()}. */
    public double ranked(int rank) {
        Require.within("rank", rank, 1, sorted.length);
        return sorted[rank - 1];
    }

    /**
     * The quantile by linear interpolation between order statistics.
     *
     * @param q from 0 to 1
     * @see "Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996, definition 7 (the default of R)"
     */
    public double quantile(double q) {
        Require.within("quantile", q, 0, 1);
        double position = q * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The central interval that holds {@code confidence} of the sample, around {@code value}. */
    public Estimate around(double value, double confidence) {
        double tail = (1 - confidence) / 2;
        return new Estimate(value, Math.min(value, quantile(tail)), Math.max(value, quantile(1 - tail)), confidence);
    }
}
