package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;

/**
 * What was counted under a purchase's ARN.
 *
 * @param hours of its life that were looked at, above 0
 * @param requests requests that were served
 * @param inputTokens their input
 * @param outputTokens their output
 * @param throttles requests that were refused
 */
public record Carried(double hours, long requests, long inputTokens, long outputTokens, long throttles) {

    /** @throws IllegalArgumentException where there is no time or a count is negative */
    public Carried {
        Require.positive("hours of a purchase that were looked at", hours);
        Require.notNegative("requests", requests);
        Require.notNegative("input tokens", inputTokens);
        Require.notNegative("output tokens", outputTokens);
        Require.notNegative("throttles", throttles);
    }

    /** The stream that it was in the mean. */
    TokenRates rates() {
        return new TokenRates(inputTokens / (hours * 60), outputTokens / (hours * 60));
    }

    /** The share of the requests that were refused; none where none were made. */
    double refusedShare() {
        return throttles == 0 ? 0 : (double) throttles / (requests + throttles);
    }
}
