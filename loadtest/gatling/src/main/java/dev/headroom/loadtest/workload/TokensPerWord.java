package dev.headroom.loadtest.workload;

import dev.headroom.planner.quantity.Require;

/**
 * How many tokens a model makes of one of the words that prompts are written with, on average.
 *
 * @param ratio above 0
 */
public record TokensPerWord(double ratio) {

    /** Every word is a token: what emulators count, and what is taken where nobody has counted. */
    public static final TokensPerWord ONE = new TokensPerWord(1);

    /** @throws IllegalArgumentException where the ratio is not above 0 */
    public TokensPerWord {
        Require.positive("tokens per word", ratio);
    }

    /** The words that have about so many tokens; at least 1. */
    int words(int tokens) {
        return (int) Math.max(1, Math.round(tokens / ratio));
    }
}
