package dev.headroom.planner.capacity;

/**
 * Times between the content events of answers, all gaps of a level together. An event may carry several tokens, and gaps of one
 * answer are alike, so these are neither times between tokens nor have they an interval.
 *
 * @param count gaps
 * @param p50 the median, in milliseconds; like the others within one part in 500 of the gap that holds that rank
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 */
public record EventGapSummary(long count, double p50, double p95, double p99) {}
