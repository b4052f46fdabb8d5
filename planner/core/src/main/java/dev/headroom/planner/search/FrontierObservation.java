package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * What was measured at one setting.
 *
 * @param setting which setting of the design; repeats of one share their number
 * @param inputTokens mean of the requests, above 0
 * @param outputTokens mean of the requests, above 0
 * @param load mean requests in flight, above 0
 * @param latency the mean or quantile that is modelled, in any unit, above 0
 * @param weight how much it counts, as the number of requests behind it; above 0
 */
public record FrontierObservation(
        int setting, double inputTokens, double outputTokens, double load, double latency, double weight) {

    /** @throws IllegalArgumentException where a number is not above 0 */
    public FrontierObservation {
        Require.positive("input tokens", inputTokens);
        Require.positive("output tokens", outputTokens);
        Require.positive("load", load);
        Require.positive("latency", latency);
        Require.positive("weight", weight);
    }
}
