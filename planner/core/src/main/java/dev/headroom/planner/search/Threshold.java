package dev.headroom.planner.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Decisions taken by comparing a reading with a threshold, through a little noise: a refusal has probability
 *
 * <pre>lapse + (1 - 2 lapse) / (1 + exp(-(reading - threshold) / spread))</pre>
 *
 * <p>The logistic part is the difference between the limiter's clock and ours; the lapse is a refusal, or an admission, that
 * has another cause.
 *
 * @see "F. A. Wichmann and N. J. Hill, The Psychometric Function I, Perception and Psychophysics, 2001, for the lapse"
 */
final class Threshold {

    private static final double LAPSE = 1e-3;
    private static final double REACH = 12;

    private final double[] readings;
    private final boolean[] refused;

    Threshold(double[] readings, boolean[] refused) {
        this.readings = readings;
        this.refused = refused;
    }

    /** A threshold and its log-likelihood. */
    record Likeliest(double threshold, double logLikelihood) {}

    /** A threshold and how many decisions it gets wrong. */
    record Split(double threshold, int wrong) {}

    double logLikelihood(double threshold, double spread) {
        double sum = 0;
        for (int i = 0; i < readings.length; i++) {
            double z = (readings[i] - threshold) / spread;
            double against = LAPSE + (1 - 2 * LAPSE) / (1 + Math.exp(refused[i] ? z : -z));
            sum += Math.log(1 - against);
        }
        return sum;
    }

    /** The share of decisions that are on the wrong side of the threshold by more than {@code margin}. */
    double strays(double threshold, double margin) {
        int wrong = 0;
        for (int i = 0; i < readings.length; i++) {
            wrong += refused[i]
                    ? (readings[i] < threshold - margin ? 1 : 0)
                    : (readings[i] > threshold + margin ? 1 : 0);
        }
        return (double) wrong / readings.length;
    }

    /** The likeliest threshold near the best split, and its log-likelihood. */
    Likeliest likeliest(double spread) {
        double middle = split().threshold();
        double reach = REACH * spread;
        UnivariateFunction likelihood = threshold -> logLikelihood(threshold, spread);
        UnivariatePointValuePair found = new BrentOptimizer(1e-9, 1e-2 * spread)
                .optimize(
                        new UnivariateObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(middle - reach, middle + reach, middle),
                        new MaxEval(500));
        return new Likeliest(found.getPoint(), found.getValue());
    }

    /** The threshold that gets fewest decisions wrong, in the middle of the gap between two readings. */
    Split split() {
        double[] admitted = readings(false);
        double[] against = readings(true);
        int wrong = admitted.length;
        double below = Double.NEGATIVE_INFINITY;
        Split best = new Split(lowest(admitted, against) / 2, wrong);
        for (int a = 0, r = 0; a < admitted.length || r < against.length; ) {
            boolean next = r == against.length || (a < admitted.length && admitted[a] <= against[r]);
            double here = next ? admitted[a++] : against[r++];
            best = wrong < best.wrong() ? new Split((below + here) / 2, wrong) : best;
            wrong += next ? -1 : 1;
            below = here;
        }
        return wrong < best.wrong() ? new Split(below, wrong) : best;
    }

    private double[] readings(boolean ofRefusals) {
        return IntStream.range(0, readings.length)
                .filter(i -> refused[i] == ofRefusals && readings[i] > Double.NEGATIVE_INFINITY)
                .mapToDouble(i -> readings[i])
                .sorted()
                .toArray();
    }

    private static double lowest(double[] first, double[] second) {
        return Arrays.stream(new double[] {first.length > 0 ? first[0] : 2, second.length > 0 ? second[0] : 2})
                .min()
                .orElseThrow();
    }
}
