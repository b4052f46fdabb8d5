package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;

/** A place in a panel, in the units of its axes; both finite. */
public record Point(double x, double y) {

    public Point {
        Require.that(Double.isFinite(x) && Double.isFinite(y), "a point is (" + x + ", " + y + "), must be finite");
    }
}
