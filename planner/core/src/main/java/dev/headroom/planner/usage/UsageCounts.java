package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;

/**
 * Requests and tokens of one interval.
 *
 * @param requests requests that were served
 * @param inputTokens input tokens that were not read from a cache
 * @param outputTokens output tokens
 * @param cacheReadTokens input tokens read from a prompt cache
 * @param cacheWriteTokens input tokens written to a prompt cache
 * @param throttles requests that were throttled; not among {@code requests}
 */
public record UsageCounts(
        long requests,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long throttles) {

    public static final UsageCounts NONE = new UsageCounts(0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException where a count is negative */
    public UsageCounts {
        Require.notNegative("requests", requests);
        Require.notNegative("input tokens", inputTokens);
        Require.notNegative("output tokens", outputTokens);
        Require.notNegative("cache-read tokens", cacheReadTokens);
        Require.notNegative("cache-write tokens", cacheWriteTokens);
        Require.notNegative("throttles", throttles);
    }

    /** Requests with plain input and output tokens: no cache, no throttles. */
    public static UsageCounts of(long requests, long inputTokens, long outputTokens) {
        return new UsageCounts(requests, inputTokens, outputTokens, 0, 0, 0);
    }

    public UsageCounts plus(UsageCounts other) {
        return new UsageCounts(
                requests + other.requests,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cacheReadTokens + other.cacheReadTokens,
                cacheWriteTokens + other.cacheWriteTokens,
                throttles + other.throttles);
    }
}
