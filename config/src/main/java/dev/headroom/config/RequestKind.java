package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalInt;

/**
 * Requests of one kind. In a replay both counts are {@link TokenCount.AsTraced}.
 *
 * @param weight its share of all requests, against the weights of the others; above 0
 * @param inputTokens tokens of the prompt
 * @param outputTokens tokens the answer is asked to have
 * @param maxTokens the {@code maxTokens} sent; not below what half of the answers are asked to have
 */
public record RequestKind(double weight, TokenCount inputTokens, TokenCount outputTokens, MaxTokens maxTokens) {

    /** @throws IllegalArgumentException where the weight is not above 0, only one of the counts comes from a trace, or maxTokens cuts half of the answers */
    public RequestKind {
        Require.positive("weight", weight);
        Require.that(
                isTraced(inputTokens) == isTraced(outputTokens),
                "a trace has both token counts of a request; take both from it or none");
        usual(outputTokens)
                .ifPresent(
                        output -> Require.that(
                                maxTokens.allows(output),
                                "maxTokens is below " + output
                                        + ", which half of the answers or more are asked to reach; raise it or shorten outputTokens"));
    }

    /** What at least half of the answers reach; a longest few may be cut by {@code maxTokens}, as in life. */
    private static OptionalInt usual(TokenCount count) {
        if (count instanceof TokenCount.Fixed fixed) {
            return OptionalInt.of(fixed.tokens());
        }
        return count instanceof TokenCount.Lognormal drawn ? OptionalInt.of(drawn.p50()) : OptionalInt.empty();
    }

    private static boolean isTraced(TokenCount count) {
        return count instanceof TokenCount.AsTraced;
    }

    /** Whether its token counts come from a trace. */
    public boolean isTraced() {
        return isTraced(inputTokens);
    }
}
