package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.UnitFrontierFitter.Point;
import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two limits fitted to points in order of their ratio of input to output, the largest first, by weighted least squares of logarithms: a point
 * weighs by its own interval. Where points scatter more than their intervals say, so do the limits.
 *
 * @param input tokens per minute
 * @param output tokens per minute
 * @param covariance of their logarithms
 * @param chiSquared sum of the squared misfits, each over its variance
 */
record FrontierLimits(Estimate input, Estimate output, List<List<Double>> covariance, double chiSquared) {

    private static final double CONFIDENCE = 0.9;

    /** Half the width of an interval, in standard deviations. */
    private static final double WIDTH = new NormalDistribution().inverseCumulativeProbability((1 + CONFIDENCE) / 2);

    /** An interval of no width is no certainty. */
    private static final double LEAST_SD = 0.005;

    /** Logarithms of the two limits, and their covariance before it is widened by the misfit. */
    private record Logs(double input, double output, double ofInput, double between, double ofOutput) {}

    /** Each point meets one of them: those with the most input for their output the input, the others the output. */
    static FrontierLimits apart(List<Point> points) {
        if (points.size() == 1) {
            Point only = points.get(0);
            Logs logs = new Logs(
                    Math.log(only.input().value()), Math.log(only.output().value()), variance(only), 0, variance(only));
            return of(logs, points, (point, at) -> 0.0);
        }
        @Nullable FrontierLimits best = null;
        for (int first = 1; first < points.size(); first++) {
            List<Point> heavy = points.subList(0, first);
            List<Point> light = points.subList(first, points.size());
            Logs logs = new Logs(
                    mean(heavy, point -> point.input().value()),
                    mean(light, point -> point.output().value()),
                    1 / weight(heavy),
                    0,
                    1 / weight(light));
            FrontierLimits tried = of(
                    logs,
                    points,
                    (point, at) -> Math.min(
                            at.input() - Math.log(point.input().value()),
                            at.output() - Math.log(point.output().value())));
            best = best == null || tried.chiSquared() < best.chiSquared() ? tried : best;
        }
        return Objects.requireNonNull(best);
    }

    /**
     * One budget: I / A + O / B = 1 for what is carried. Linear in 1 / A and 1 / B; empty where one of them comes out at 0 or below, or there
     * are no two points.
     */
    static Optional<FrontierLimits> shared(List<Point> points) {
        double ii = 0;
        double io = 0;
        double oo = 0;
        double i = 0;
        double o = 0;
        for (Point point : points) {
            double weight = 1 / variance(point);
            double in = point.input().value();
            double out = point.output().value();
            ii += weight * in * in;
            io += weight * in * out;
            oo += weight * out * out;
            i += weight * in;
            o += weight * out;
        }
        double determinant = ii * oo - io * io;
        double u = (i * oo - o * io) / determinant;
        double v = (o * ii - i * io) / determinant;
        if (points.size() < 2 || !(u > 0 && v > 0)) {
            return Optional.empty();
        }
        Logs logs = new Logs(
                -Math.log(u),
                -Math.log(v),
                oo / determinant / (u * u),
                -io / determinant / (u * v),
                ii / determinant / (v * v));
        return Optional.of(of(
                logs,
                points,
                (point, at) -> -Math.log(point.input().value() * Math.exp(-at.input())
                        + point.output().value() * Math.exp(-at.output()))));
    }

    /** How far the limits lie beyond a point, as a logarithm. */
    private interface Gap {
        double of(Point point, Logs at);
    }

    private static FrontierLimits of(Logs logs, List<Point> points, Gap gap) {
        double chiSquared = 0;
        for (Point point : points) {
            double miss = gap.of(point, logs);
            chiSquared += miss * miss / variance(point);
        }
        int freedom = points.size() - 2;
        double wider = freedom > 0 ? Math.max(1, chiSquared / freedom) : 1;
        return new FrontierLimits(
                estimate(logs.input(), wider * logs.ofInput()),
                estimate(logs.output(), wider * logs.ofOutput()),
                List.of(
                        List.of(wider * logs.ofInput(), wider * logs.between()),
                        List.of(wider * logs.between(), wider * logs.ofOutput())),
                chiSquared);
    }

    private static Estimate estimate(double log, double variance) {
        double half = WIDTH * Math.sqrt(variance);
        return new Estimate(Math.exp(log), Math.exp(log - half), Math.exp(log + half), CONFIDENCE);
    }

    /** Of the logarithm of what was carried; input and output of one mix have the same. */
    private static double variance(Point point) {
        Estimate rate = point.input();
        double low = Math.max(rate.low(), rate.value() / 10);
        double sd = Math.max(LEAST_SD, Math.log(rate.high() / low) / (2 * WIDTH));
        return sd * sd;
    }

    private static double weight(List<Point> points) {
        return points.stream().mapToDouble(point -> 1 / variance(point)).sum();
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> rate) {
        return points.stream()
                        .mapToDouble(point -> Math.log(rate.applyAsDouble(point)) / variance(point))
                        .sum()
                / weight(points);
    }
}
