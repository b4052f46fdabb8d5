package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.CurveBlocks.Point;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Fits latency curves, and their intervals by drawing parts of levels again. */
final class CurveFitter {

    static final double CONFIDENCE = 0.90;
    private static final int RESAMPLES = 200;
    private static final double[] QUANTILES = {0.50, 0.95};
    private static final int LEAST_FOR_LINE = 3;
    private static final int LEAST_FOR_HINGE = 5;

    private final CurveBlocks blocks;
    private final boolean hinged;
    private final long seed;

    private CurveFitter(CurveBlocks blocks, boolean hinged, long seed) {
        this.blocks = blocks;
        this.hinged = hinged;
        this.seed = seed;
    }

    /** Lines, one for each quantile; none where there are fewer than three different places. */
    static List<LatencyCurve> lines(CurveBlocks blocks, long seed) {
        return new CurveFitter(blocks, false, seed).curves();
    }

    /** Hinges, one for each quantile; none where there are fewer than five different places. */
    static List<LatencyCurve> hinges(CurveBlocks blocks, long seed) {
        return new CurveFitter(blocks, true, seed).curves();
    }

    private List<LatencyCurve> curves() {
        List<LatencyCurve> curves = new ArrayList<>();
        for (double quantile : QUANTILES) {
            List<Point> points = CurveBlocks.points(blocks.all(), quantile);
            if (isEnough(points)) {
                curves.add(curve(quantile, points));
            }
        }
        return curves;
    }

    private boolean isEnough(List<Point> points) {
        long places = points.stream().mapToDouble(Point::x).distinct().count();
        return places >= (hinged ? LEAST_FOR_HINGE : LEAST_FOR_LINE);
    }

    private Hinge fit(List<Point> points) {
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        double[] y = points.stream().mapToDouble(Point::millis).toArray();
        return hinged ? Hinge.through(x, y) : Hinge.line(x, y);
    }

    private LatencyCurve curve(double quantile, List<Point> points) {
        Hinge found = fit(points);
        List<Hinge> again = resampled(quantile);
        return new LatencyCurve(
                quantile,
                around(found.base(), again, Hinge::base),
                around(found.slope(), again, Hinge::slope),
                hinged ? Optional.of(around(found.knee(), again, Hinge::knee)) : Optional.empty(),
                points.stream()
                        .map(point -> new CurvePoint(
                                point.x(), point.requests(), point.millis(), point.millis() - found.at(point.x())))
                        .toList());
    }

    private List<Hinge> resampled(double quantile) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Hinge> again = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Point> points = CurveBlocks.points(blocks.drawn(random), quantile);
            if (isEnough(points)) {
                again.add(fit(points));
            }
        }
        return again;
    }

    private static Estimate around(double value, List<Hinge> again, ToDoubleFunction<Hinge> parameter) {
        if (again.isEmpty()) {
            return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, CONFIDENCE);
        }
        return Sample.of(again.stream().mapToDouble(parameter).toArray()).around(value, CONFIDENCE);
    }
}
