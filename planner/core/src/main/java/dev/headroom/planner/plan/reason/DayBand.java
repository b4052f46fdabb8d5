package dev.headroom.planner.plan.reason;

import java.time.LocalDate;

/**
 * Demand of one day to come, as quantiles over its minutes and all futures.
 *
 * @param date the local day
 * @param inputP50 median input tokens per minute
 * @param inputP90 90th percentile
 * @param inputP99 99th percentile
 * @param outputP50 median output tokens per minute
 * @param outputP90 90th percentile
 * @param outputP99 99th percentile
 */
public record DayBand(
        LocalDate date,
        double inputP50,
        double inputP90,
        double inputP99,
        double outputP50,
        double outputP90,
        double outputP99) {}
