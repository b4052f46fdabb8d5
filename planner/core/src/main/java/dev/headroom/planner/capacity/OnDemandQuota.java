package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.OptionalDouble;

/**
 * An account's on-demand quota for one model in one Region. At the start of a request it takes input + cache writes + maxTokens, at
 * its end input + cache writes + output x burndown; cache reads count for nothing.
 *
 * @see "Amazon Bedrock User Guide, 'How tokens are counted' (quotas-token-burndown), read 2026-10"
 * @param tokensPerMinute the applied quota, above 0
 * @param outputBurndown how many quota tokens an output token uses: 1, 5, 10 or 15 by model
 * @param requestsPerMinute requests per minute, above 0; empty where the model has no such quota
 * @param tokensPerDay quota tokens per day, above 0; empty where it is not known
 */
public record OnDemandQuota(
        double tokensPerMinute, double outputBurndown, OptionalDouble requestsPerMinute, OptionalDouble tokensPerDay) {

    /** @throws IllegalArgumentException where a quota is not above 0 or the burndown below 1 */
    public OnDemandQuota {
        Require.positive("tokensPerMinute", tokensPerMinute);
        Require.within("outputBurndown", outputBurndown, 1, 100);
        requestsPerMinute.ifPresent(quota -> Require.positive("requestsPerMinute", quota));
        tokensPerDay.ifPresent(quota -> Require.positive("tokensPerDay", quota));
    }

    /** With tokens per minute alone. */
    public OnDemandQuota(double tokensPerMinute, double outputBurndown) {
        this(tokensPerMinute, outputBurndown, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Quota tokens per minute that this stream settles at. */
    public double use(TokenRates rates) {
        return rates.inputPerMinute() + rates.outputPerMinute() * outputBurndown;
    }

    /** Quota tokens that a request has used when it is over: input + cache writes + output x burndown. */
    public double settled(OnDemandRequest request) {
        return request.input() + request.cacheWrite() + request.output() * outputBurndown;
    }
}
