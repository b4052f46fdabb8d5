package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Optional;

/**
 * What the requests of a scenario ask for.
 *
 * @param kinds at least one
 * @param prefix what all prompts begin with, where they have something in common
 * @param turns how many requests a conversation has
 */
public record Requests(List<RequestKind> kinds, Optional<SharedPrefix> prefix, Turns turns) {

    /** @throws IllegalArgumentException where there is no kind, or a trace is mixed with another kind */
    public Requests {
        kinds = List.copyOf(kinds);
        Require.that(!kinds.isEmpty(), "mix is empty, must have at least one kind of request");
        Require.that(
                kinds.size() == 1 || kinds.stream().noneMatch(RequestKind::isTraced),
                "requests of a trace cannot be mixed with others");
    }

    /** All of one kind, nothing in common, each on its own. */
    public Requests(TokenCount inputTokens, TokenCount outputTokens, int maxTokens) {
        this(
                List.of(new RequestKind(1, inputTokens, outputTokens, new MaxTokens.Fixed(maxTokens))),
                Optional.empty(),
                Turns.SINGLE);
    }

    /** Whether token counts come from a trace. */
    public boolean isTraced() {
        return kinds.get(0).isTraced();
    }
}
