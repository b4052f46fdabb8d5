package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;

/**
 * An account's on-demand quota for one model in one Region. It settles at input + cache writes + output x burndown.
 *
 * @see "Amazon Bedrock User Guide, 'How tokens are counted' (quotas-token-burndown), read 2026-10"
 * @param tokensPerMinute the applied quota, above 0
 * @param outputBurndown how many quota tokens an output token uses: 1, 5, 10 or 15 by model
 */
public record OnDemandQuota(double tokensPerMinute, double outputBurndown) {

    /** @throws IllegalArgumentException where the quota is not above 0 or the burndown below 1 */
    public OnDemandQuota {
        Require.positive("tokensPerMinute", tokensPerMinute);
        Require.within("outputBurndown", outputBurndown, 1, 100);
    }

    /** Quota tokens per minute that this stream settles at. */
    public double use(TokenRates rates) {
        return rates.inputPerMinute() + rates.outputPerMinute() * outputBurndown;
    }
}
