package dev.headroom.planner.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Stationary series of which the true quantiles are known. */
enum Law {
    /** e^Z, independent. */
    LOGNORMAL,
    /** Independent, P(X > x) = x^-1.5: no variance. */
    PARETO,
    /** e^Z with ln X(i + 1) = 0.7 ln X(i) + noise: heavy-tailed and correlated. */
    LOG_AUTOREGRESSIVE,
    /** A normal with X(i + 1) = 0.9 X(i) + noise: a correlation time of 19. */
    AUTOREGRESSIVE,
    /** Time in an M/M/1 queue at half load, from its own steady state: correlated most in the tail. */
    QUEUE;

    Series draw(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return Series.of(
                switch (this) {
                    case LOGNORMAL -> exponential(autoregressive(random, count, 0));
                    case PARETO -> fill(count, i -> Math.pow(1 - random.nextDouble(), -1 / 1.5));
                    case LOG_AUTOREGRESSIVE -> exponential(autoregressive(random, count, 0.7));
                    case AUTOREGRESSIVE -> autoregressive(random, count, 0.9);
                    case QUEUE -> queue(random, count);
                });
    }

    double quantile(double q) {
        double normal = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(q);
        return switch (this) {
            case LOGNORMAL, LOG_AUTOREGRESSIVE -> Math.exp(normal);
            case PARETO -> Math.pow(1 - q, -1 / 1.5);
            case AUTOREGRESSIVE -> normal;
            case QUEUE -> -Math.log(1 - q) / 0.5;
        };
    }

    static double[] fill(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static double[] exponential(double[] values) {
        return Arrays.stream(values).map(Math::exp).toArray();
    }

    private static double[] autoregressive(SplittableRandom random, int count, double correlation) {
        double[] values = new double[count];
        double value = random.nextGaussian();
        for (int i = 0; i < count; i++) {
            values[i] = value;
            value = correlation * value + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return values;
    }

    /** Lindley's recursion with service of mean 1 and gaps of mean 2. */
    private static double[] queue(SplittableRandom random, int count) {
        double[] values = new double[count];
        double wait = random.nextDouble() < 0.5 ? -2 * Math.log(1 - random.nextDouble()) : 0;
        for (int i = 0; i < count; i++) {
            values[i] = wait - Math.log(1 - random.nextDouble());
            wait = Math.max(0, values[i] + 2 * Math.log(1 - random.nextDouble()));
        }
        return values;
    }
}
