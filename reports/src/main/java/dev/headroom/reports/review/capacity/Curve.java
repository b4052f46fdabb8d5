package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A fitted curve as far as it may be read: whole over the loads that it was fitted to, dashed beyond the largest of them. */
final class Curve {

    private static final int STEPS = 48;

    private Curve() {}

    /** With its name at the far end. */
    static List<Trace> over(String name, double fitted, DoubleUnaryOperator curve) {
        return List.of(
                new Trace.Line("", points(curve, 0, fitted), Look.line(Weight.PLAIN, Stroke.SOLID)),
                new Trace.Line(
                        name, points(curve, fitted, UslFit.FARTHEST * fitted), Look.line(Weight.PLAIN, Stroke.DASHED)));
    }

    /** The loads of an endpoint that were tested, and where they end. */
    static List<Trace> tested(EndpointCapacity measured) {
        Trace.Shade shade = shade(measured);
        return List.of(shade, new Trace.Divider(shade.to(), "tested", "not tested"));
    }

    /** The same behind what a fit misses by, with a line where it misses nothing. */
    static List<Trace> missing(EndpointCapacity measured) {
        return List.of(shade(measured), new Trace.Level("", 0));
    }

    private static Trace.Shade shade(EndpointCapacity measured) {
        List<LevelSummary> levels = Endpoints.rising(measured);
        return new Trace.Shade(
                levels.get(0).concurrency(), levels.get(levels.size() - 1).concurrency());
    }

    private static List<Point> points(DoubleUnaryOperator curve, double from, double to) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .mapToObj(x -> new Point(x, curve.applyAsDouble(x)))
                .toList();
    }
}
