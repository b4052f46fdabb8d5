package dev.headroom.config;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.PriorityTier;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.AccountQuotas;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

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
 * @param purchasing what limits a purchase besides its price
 * @param maxTokens the {@code maxTokens} that its requests ask for, at least 1; empty where nobody says
 * @param admission by which rule units of its model admit; empty where nobody says
 * @param priority what is said of the Priority tier's latency; empty where nobody says anything
 * @param assumptions who stated any of this, and when
 */
public record Workload(
        String name,
        String modelId,
        String region,
        ZoneId timeZone,
        AccountQuotas quotas,
        double deferrableShare,
        Expectations expected,
        PurchaseRules purchasing,
        OptionalInt maxTokens,
        Optional<UnitAdmission.Declared> admission,
        Optional<PriorityTier> priority,
        Assumptions assumptions) {

    /** @throws IllegalArgumentException where a name is blank, the share not from 0 to 1 or {@code maxTokens} below 1 */
    public Workload {
        Require.text("name", name);
        Require.text("modelId", modelId);
        Require.text("region", region);
        Require.within("deferrableShare", deferrableShare, 0, 1);
        Require.that(quotas.tokensPerMinute().isPresent(), "the quota of tokens per minute is missing");
        maxTokens.ifPresent(most -> Require.atLeast("maxTokens", most, 1));
    }

    /** With nothing owned, nothing in the way of a purchase and no {@code maxTokens} known. */
    public Workload(
            String name,
            String modelId,
            String region,
            ZoneId timeZone,
            AccountQuotas quotas,
            double deferrableShare,
            Expectations expected) {
        this(
                name,
                modelId,
                region,
                timeZone,
                quotas,
                deferrableShare,
                expected,
                PurchaseRules.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Assumptions.NONE);
    }

    /** The same under other rules, of which others may have been stated. */
    public Workload under(PurchaseRules rules, Assumptions said) {
        return new Workload(
                name,
                modelId,
                region,
                timeZone,
                quotas,
                deferrableShare,
                expected,
                rules,
                maxTokens,
                admission,
                priority,
                said);
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
