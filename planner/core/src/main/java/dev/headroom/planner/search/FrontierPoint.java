package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * A setting to measure at.
 *
 * @param inputTokens of each request, at least 1
 * @param outputTokens of each request, at least 1
 * @param users requests in flight, at least 1
 */
public record FrontierPoint(int inputTokens, int outputTokens, int users) {

    /** @throws IllegalArgumentException where a number is below 1 */
    public FrontierPoint {
        Require.atLeast("input tokens", inputTokens, 1);
        Require.atLeast("output tokens", outputTokens, 1);
        Require.atLeast("users", users, 1);
    }
}
