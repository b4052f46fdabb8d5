package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalDouble;

/**
 * What an account may ask of one model in one Region. Not every model has every quota; at least one is known.
 *
 * @see "Amazon Bedrock User Guide, 'How tokens are counted' (quotas-token-burndown), read 2026-10"
 * @param requestsPerMinute requests per minute, above 0
 * @param tokensPerMinute quota tokens per minute, above 0
 * @param tokensPerDay quota tokens per day, above 0
 * @param outputBurndown how many quota tokens an output token uses: 1, 5, 10 or 15 by model
 */
public record AccountQuotas(
        OptionalDouble requestsPerMinute,
        OptionalDouble tokensPerMinute,
        OptionalDouble tokensPerDay,
        double outputBurndown) {

    /** @throws IllegalArgumentException where no quota is known, one is not above 0, or the burndown is below 1 */
    public AccountQuotas {
        Require.that(
                requestsPerMinute.isPresent() || tokensPerMinute.isPresent() || tokensPerDay.isPresent(),
                "no quota is known; a load cannot be held at a share of none");
        requestsPerMinute.ifPresent(quota -> Require.positive("requestsPerMinute", quota));
        tokensPerMinute.ifPresent(quota -> Require.positive("tokensPerMinute", quota));
        tokensPerDay.ifPresent(quota -> Require.positive("tokensPerDay", quota));
        Require.within("outputBurndown", outputBurndown, 1, 100);
    }
}
