package dev.headroom.reports.chart;

/** A straight stroke from one point of the drawing to another, in pixels. */
record Segment(double x1, double y1, double x2, double y2) {

    double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }
}
