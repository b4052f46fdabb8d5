package dev.headroom.planner.plan.meter;

import dev.headroom.planner.capacity.OnDemandQuota;

/** The on-demand quotas of a minute, of tokens as they settle and of requests, where there is one of these. */
final class MinuteQuota {

    private final double ofToken;
    private final double ofRequest;
    private final double burndown;

    MinuteQuota(OnDemandQuota quota) {
        ofToken = 1 / quota.tokensPerMinute();
        ofRequest = quota.requestsPerMinute().isPresent()
                ? 1 / quota.requestsPerMinute().getAsDouble()
                : 0;
        burndown = quota.outputBurndown();
    }

    /** How often these use up the quota of tokens; a sum of streams uses the sum. */
    double tokensUse(double inputTokens, double outputTokens) {
        return (inputTokens + outputTokens * burndown) * ofToken;
    }

    /** How often these use up the quota of requests; never where there is none. */
    double requestsUse(double requests) {
        return requests * ofRequest;
    }

    /** How often this uses up the quota that it meets first; at most 1 where all of it is admitted. */
    double uses(double inputTokens, double outputTokens, double requests) {
        return Math.max(tokensUse(inputTokens, outputTokens), requestsUse(requests));
    }
}
