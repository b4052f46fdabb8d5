package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;

/**
 * What is left of numbers within stretches of time, such as hours, when each stretch's level and its straight line are taken out, and what
 * other numbers explain: the first part of a regression in two steps.
 *
 * @see "R. Frisch and F. V. Waugh, Partial Time Regressions as Compared with Individual Trends, Econometrica 1, 1933; M. C. Lovell, 1963"
 */
public final class Detrended {

    /** A number whose variance left within stretches is a smaller share of its own is explained by the others. */
    private static final double EXPLAINED = 1e-9;

    private final int[] ends;
    private final double[] times;
    private final double[] weights;

    private Detrended(int[] ends, double[] times, double[] weights) {
        this.ends = ends;
        this.times = times;
        this.weights = weights;
    }

    /**
     * Of stretches that follow each other.
     *
     * @param ends behind the last number of each, rising; the last one is how many numbers there are
     * @param times of each number
     * @param weights of each number, above 0
     */
    public static Detrended within(int[] ends, double[] times, double[] weights) {
        int last = ends.length == 0 ? 0 : ends[ends.length - 1];
        Require.that(
                times.length == last && weights.length == last,
                "stretches end at " + last + " of " + times.length + " times and " + weights.length + " weights");
        return new Detrended(ends.clone(), times.clone(), weights.clone());
    }

    /** The numbers less the level and the line of their stretch. */
    public double[] of(double[] values) {
        double[] rest = values.clone();
        int from = 0;
        for (int end : ends) {
            withoutLine(rest, from, end);
            from = end;
        }
        return rest;
    }

    private void withoutLine(double[] rest, int from, int end) {
        double weight = 0;
        double time = 0;
        double value = 0;
        for (int i = from; i < end; i++) {
            weight += weights[i];
            time += weights[i] * times[i];
            value += weights[i] * rest[i];
        }
        double meanTime = time / weight;
        double meanValue = value / weight;
        double along = 0;
        double spread = 0;
        for (int i = from; i < end; i++) {
            along += weights[i] * (times[i] - meanTime) * (rest[i] - meanValue);
            spread += weights[i] * (times[i] - meanTime) * (times[i] - meanTime);
        }
        double slope = spread > 0 ? along / spread : 0;
        for (int i = from; i < end; i++) {
            rest[i] -= meanValue + slope * (times[i] - meanTime);
        }
    }

    /**
     * What all of these leave of some numbers.
     *
     * @param values numbers, as they are
     * @param others numbers that may explain them, as they are
     */
    public double[] of(double[] values, double[]... others) {
        double[] rest = of(values);
        double[][] basis = new double[others.length][];
        for (int k = 0; k < others.length; k++) {
            double[] plain = of(others[k]);
            double all = product(plain, plain);
            for (int j = 0; j < k; j++) {
                without(plain, basis[j]);
            }
            basis[k] = product(plain, plain) > EXPLAINED * all ? plain : new double[plain.length];
            without(rest, basis[k]);
        }
        return rest;
    }

    private void without(double[] values, double[] other) {
        double length = product(other, other);
        double slope = length > 0 ? product(values, other) / length : 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= slope * other[i];
        }
    }

    /** The sum of the weighted products. */
    public double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += weights[i] * one[i] * other[i];
        }
        return sum;
    }
}
