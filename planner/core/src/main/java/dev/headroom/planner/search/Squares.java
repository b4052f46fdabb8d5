package dev.headroom.planner.search;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;

/** Weighted sums of squares. */
final class Squares {

    private Squares() {}

    static double around(double[] values, double[] weights, double[] fitted) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> weights[i] * (values[i] - fitted[i]) * (values[i] - fitted[i]))
                .sum();
    }

    static double aroundMean(double[] values, double[] weights) {
        return aroundMeans(values, weights, new int[values.length]);
    }

    /** Around the weighted mean of each group. */
    static double aroundMeans(double[] values, double[] weights, int[] groups) {
        double[] means = new double[values.length];
        for (int group : Arrays.stream(groups).distinct().toArray()) {
            int[] members = IntStream.range(0, values.length)
                    .filter(i -> groups[i] == group)
                    .toArray();
            double weight = Arrays.stream(members).mapToDouble(i -> weights[i]).sum();
            double mean = Arrays.stream(members)
                            .mapToDouble(i -> weights[i] * values[i])
                            .sum()
                    / weight;
            Arrays.stream(members).forEach(i -> means[i] = mean);
        }
        return around(values, weights, means);
    }

    /** What a fit left, and how many terms it had. */
    record Rest(double squares, int terms) {}

    /**
     * The probability of as much misfit between groups as there is: F of (rest - within) / (groups - terms) over within /
     * (values - groups).
     *
     * @see "N. R. Draper and H. Smith, Applied Regression Analysis, 1998, section 2.1"
     */
    static OptionalDouble lackOfFit(double[] values, double[] weights, int[] groups, Rest rest) {
        int count = (int) Arrays.stream(groups).distinct().count();
        double within = aroundMeans(values, weights, groups);
        if (count <= rest.terms() || count == values.length || !(within > 0)) {
            return OptionalDouble.empty();
        }
        double misfit = Math.max(0, rest.squares() - within) / (count - rest.terms());
        double f = misfit / (within / (values.length - count));
        return OptionalDouble.of(
                1 - new FDistribution(count - rest.terms(), values.length - count).cumulativeProbability(f));
    }
}
