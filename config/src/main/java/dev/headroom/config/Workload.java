package dev.headroom.config;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.AccountQuotas;
import java.time.ZoneId;

/**
 * What only the owners of a workload know about it.
 *
 * @param name of the workload
 * @param modelId the model it runs on
 * @param region the Region it runs in
 * @param timeZone where its users' days begin and end
 * @param quotas what the account may ask of the model on demand; its tokens per minute are known
 * @param deferrableShare the share of its tokens that may wait a day, from 0 to 1
 * @param expected what its history cannot know
 */
public record Workload(
        String name,
        String modelId,
        String region,
        ZoneId timeZone,
        AccountQuotas quotas,
        double deferrableShare,
        Expectations expected) {

    /** @throws IllegalArgumentException where a name is blank or the share not from 0 to 1 */
    public Workload {
        Require.text("name", name);
        Require.text("modelId", modelId);
        Require.text("region", region);
        Require.within("deferrableShare", deferrableShare, 0, 1);
        Require.that(quotas.tokensPerMinute().isPresent(), "the quota of tokens per minute is missing");
    }

    /** The quota that demand beyond bought units meets. */
    public OnDemandQuota quota() {
        return new OnDemandQuota(
                quotas.tokensPerMinute().orElseThrow(),
                quotas.outputBurndown(),
                quotas.requestsPerMinute(),
                quotas.tokensPerDay());
    }
}
