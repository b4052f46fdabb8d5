package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Optional;

/**
 * How a quantile of latency rises: base + slope x, or, with a knee, base up to it and base + slope (x - knee) behind it.
 *
 * @param quantile of the requests, above 0 and below 1
 * @param baseMillis up to the knee, or at 0; in milliseconds
 * @param millisPerUnit its rise for each further request in flight, or input token; 0 or above
 * @param knee where it begins to rise; empty where it was fitted as a line
 * @param points what it was fitted to, in the order of x, with what it misses them by
 */
public record LatencyCurve(
        double quantile,
        Estimate baseMillis,
        Estimate millisPerUnit,
        Optional<Estimate> knee,
        List<CurvePoint> points) {

    /** @throws IllegalArgumentException where the quantile is out of its range or there is no point */
    public LatencyCurve {
        Require.that(quantile > 0 && quantile < 1, "quantile is " + quantile + ", must be above 0 and below 1");
        points = List.copyOf(points);
        Require.that(!points.isEmpty(), "a curve through no point says nothing");
    }

    /** The largest x that was tested. */
    public double largestTested() {
        return points.get(points.size() - 1).x();
    }

    /** The largest x at which it may be read: {@value UslFit#FARTHEST} times the largest that was tested. */
    public double reach() {
        return UslFit.FARTHEST * largestTested();
    }

    /**
     * The quantile in milliseconds.
     *
     * @throws IllegalArgumentException below 0 and beyond {@link #reach()}
     */
    public double millisAt(double x) {
        Require.within("a place on a fitted latency curve", x, 0, reach());
        return new Hinge(
                        baseMillis.value(),
                        millisPerUnit.value(),
                        knee.map(Estimate::value).orElse(0.0))
                .at(x);
    }

    /** Root of the mean square of the residuals, in milliseconds. */
    public double residualMillis() {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> point.residualMillis() * point.residualMillis())
                .average()
                .orElseThrow());
    }
}
