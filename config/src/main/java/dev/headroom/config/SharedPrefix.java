package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/**
 * Text at the beginning of each prompt that all requests have in common, with a cache point behind it.
 *
 * @param tokens of it, at least 1; they are beside the prompt's own
 */
public record SharedPrefix(int tokens) {

    /** @throws IllegalArgumentException where there is no token */
    public SharedPrefix {
        Require.atLeast("tokens", tokens, 1);
    }
}
