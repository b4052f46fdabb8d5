package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * What a request, or the mean of many, asks of an on-demand quota.
 *
 * @param input input tokens that were not read from a cache nor written to one, 0 or above
 * @param cacheRead input tokens read from a prompt cache, 0 or above
 * @param cacheWrite input tokens written to a prompt cache, 0 or above
 * @param output output tokens, 0 or above, at most {@code maxTokens}
 * @param maxTokens the {@code maxTokens} that is asked for, above 0; where none is, the model's largest
 * @param inFlight from admission to the end of the answer, above 0
 */
public record OnDemandRequest(
        double input, double cacheRead, double cacheWrite, double output, double maxTokens, Duration inFlight) {

    /** @throws IllegalArgumentException where a figure is out of its range, or the request asks for nothing */
    public OnDemandRequest {
        Require.notNegative("input tokens", input);
        Require.notNegative("cache-read tokens", cacheRead);
        Require.notNegative("cache-write tokens", cacheWrite);
        Require.positive("maxTokens", maxTokens);
        Require.within("output tokens", output, 0, maxTokens);
        Require.that(input + cacheWrite + output > 0, "a request without input and output uses no quota");
        Require.that(inFlight.compareTo(Duration.ZERO) > 0, "inFlight is " + inFlight + ", must be above 0");
    }

    /** Without a prompt cache. */
    public static OnDemandRequest of(double input, double output, double maxTokens, Duration inFlight) {
        return new OnDemandRequest(input, 0, 0, output, maxTokens, inFlight);
    }

    /** The same with another {@code maxTokens}. */
    public OnDemandRequest asking(double otherMaxTokens) {
        return new OnDemandRequest(input, cacheRead, cacheWrite, output, otherMaxTokens, inFlight);
    }
}
