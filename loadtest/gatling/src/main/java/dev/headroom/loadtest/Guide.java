package dev.headroom.loadtest;

import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.search.AccountQuotas;
import dev.headroom.planner.usage.RequestTrace;
import java.util.Optional;

/**
 * What some loads need to know beside their scenario.
 *
 * @param trace what a replay sends, or where sizes are drawn from
 * @param target what a search searches the limit of
 * @param quotas what a hold holds a share of
 * @param tokens of the words that prompts are written with
 */
public record Guide(
        Optional<RequestTrace> trace,
        Optional<LatencyTarget> target,
        Optional<AccountQuotas> quotas,
        TokensPerWord tokens) {

    /** Nothing. */
    public static final Guide NONE = new Guide(Optional.empty(), Optional.empty(), Optional.empty(), TokensPerWord.ONE);

    /** The same, with words of so many tokens. */
    public Guide counting(TokensPerWord other) {
        return new Guide(trace, target, quotas, other);
    }

    public static Guide replaying(RequestTrace trace) {
        return new Guide(Optional.of(trace), Optional.empty(), Optional.empty(), TokensPerWord.ONE);
    }
}
