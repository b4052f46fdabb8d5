package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/**
 * Requests of one kind. In a replay both counts are {@link TokenCount.AsTraced}.
 *
 * @param weight its share of all requests, against the weights of the others; above 0
 * @param inputTokens tokens of the prompt
 * @param outputTokens tokens the answer is asked to have
 * @param maxTokens the {@code maxTokens} sent
 */
public record RequestKind(double weight, TokenCount inputTokens, TokenCount outputTokens, MaxTokens maxTokens) {

    /** @throws IllegalArgumentException where the weight is not above 0, or only one of the counts comes from a trace */
    public RequestKind {
        Require.positive("weight", weight);
        Require.that(
                isTraced(inputTokens) == isTraced(outputTokens),
                "a trace has both token counts of a request; take both from it or none");
    }

    private static boolean isTraced(TokenCount count) {
        return count instanceof TokenCount.AsTraced;
    }

    /** Whether its token counts come from a trace. */
    public boolean isTraced() {
        return isTraced(inputTokens);
    }
}
