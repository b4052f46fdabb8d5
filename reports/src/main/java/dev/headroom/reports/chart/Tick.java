package dev.headroom.reports.chart;

/** A place on an axis and what is written there. */
record Tick(double at, String label) {}
