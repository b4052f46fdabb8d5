package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/**
 * What each request of a scenario asks for. In a replay both counts are {@link TokenCount.AsTraced}, and {@code maxTokens}
 * is this one.
 *
 * @param inputTokens tokens of the prompt
 * @param outputTokens tokens the answer is asked to have
 * @param maxTokens the {@code maxTokens} sent; on-demand admission reserves all of it
 */
public record Requests(TokenCount inputTokens, TokenCount outputTokens, int maxTokens) {

    /** @throws IllegalArgumentException where maxTokens is below 1 */
    public Requests {
        Require.atLeast("maxTokens", maxTokens, 1);
    }
}
