package dev.headroom.reports.chart;

/**
 * Where a label would like to be.
 *
 * @param x of the point it names
 * @param y of the point it names
 * @param clear pixels to keep free around the point
 * @param farthest pixels from the point that the label may be away
 */
record Wish(double x, double y, double clear, double farthest) {}
