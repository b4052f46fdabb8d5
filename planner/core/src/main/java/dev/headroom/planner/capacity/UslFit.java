package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A fitted scalability curve with what is known of its error.
 *
 * @param curve the best fit
 * @param lambda its lambda with an interval
 * @param sigma its sigma with an interval, cut at 0
 * @param kappa its kappa with an interval, cut at 0
 * @param residualSd standard deviation of the residuals, in requests per second
 * @param points what it was fitted to
 */
public record UslFit(
        Usl curve, Estimate lambda, Estimate sigma, Estimate kappa, double residualSd, List<LoadPoint> points) {

    /**
     * How far past the largest tested load the curve may be read. Fitted to the first 24, 16, 12 and 8 of Cisco's 32 points
     * the law misses the last by +4, -18, -17 and +33 %: beyond this it is not a measurement any more.
     */
    public static final double FARTHEST = 1.3;

    public UslFit {
        points = List.copyOf(points);
    }

    /** The largest concurrency that was tested. */
    public double largestTested() {
        return points.stream().mapToDouble(LoadPoint::concurrency).max().orElseThrow();
    }

    /**
     * Throughput in requests per second within the range that was tested.
     *
     * @throws IllegalArgumentException beyond {@value #FARTHEST} times the largest tested concurrency
     */
    public double throughputAt(double concurrency) {
        Require.within("concurrency read off a fitted curve", concurrency, 0, FARTHEST * largestTested());
        return curve.throughputAt(concurrency);
    }

    /** What each point lies above the law, in requests per second, in the order of the points. */
    public List<Double> residuals() {
        return points.stream()
                .map(point -> point.requestsPerSecond() - curve.throughputAt(point.concurrency()))
                .toList();
    }

    /** Whether loads on both sides of the greatest throughput were tested; else its place is a guess. */
    public boolean bracketsPeak() {
        return largestTested() > curve.peakConcurrency();
    }
}
