package dev.headroom.reports.review.demand;

/** Quantiles of one stream on one day, in tokens per minute. */
record DayQuantiles(double p50, double p90, double p99) {}
