package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * Tokens of one attempt as the service counted them.
 *
 * @param input input tokens that were not read from a cache
 * @param output output tokens
 * @param cacheRead input tokens read from a prompt cache
 * @param cacheWrite input tokens written to a prompt cache
 */
public record TokenUse(long input, long output, long cacheRead, long cacheWrite) {

    public static final TokenUse NONE = new TokenUse(0, 0, 0, 0);

    /** @throws IllegalArgumentException where a count is negative */
    public TokenUse {
        Require.notNegative("input tokens", input);
        Require.notNegative("output tokens", output);
        Require.notNegative("cache-read tokens", cacheRead);
        Require.notNegative("cache-write tokens", cacheWrite);
    }
}
