package dev.headroom.planner.plan.request;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.quantity.Require;
import java.util.Optional;

/**
 * What a plan must keep, and how it is looked for.
 *
 * @param quota the account's on-demand quota, the second limit behind bought units
 * @param throttledShare the largest share of tokens that may be refused, from 0 to 1
 * @param assurance the share of futures in which that must hold, above 0 and below 1
 * @param deferrableShare the share of tokens that may wait a day, from 0 to 1
 * @param futures how many futures to draw, from 10 to 2,000
 * @param seed of everything drawn
 * @param priority what is said of the Priority tier's latency; empty where nobody says anything
 */
public record PlanRules(
        OnDemandQuota quota,
        double throttledShare,
        double assurance,
        double deferrableShare,
        int futures,
        long seed,
        Optional<PriorityTier> priority) {

    public static final double DEFAULT_ASSURANCE = 0.90;
    public static final int DEFAULT_FUTURES = 60;
    public static final int MOST_FUTURES = 2000;

    /** @throws IllegalArgumentException where a share is out of range or there are too few futures */
    public PlanRules {
        Require.within("throttledShare", throttledShare, 0, 1);
        Require.that(assurance > 0 && assurance < 1, "assurance is " + assurance + ", must be above 0 and below 1");
        Require.within("deferrableShare", deferrableShare, 0, 1);
        Require.atLeast("futures", futures, 10);
        Require.that(futures <= MOST_FUTURES, "futures is " + futures + ", must be at most " + MOST_FUTURES);
    }

    /** Where nobody says anything of the Priority tier. */
    public PlanRules(
            OnDemandQuota quota,
            double throttledShare,
            double assurance,
            double deferrableShare,
            int futures,
            long seed) {
        this(quota, throttledShare, assurance, deferrableShare, futures, seed, Optional.empty());
    }

    /** The same where this is said of the Priority tier. */
    public PlanRules saying(PriorityTier of) {
        return new PlanRules(quota, throttledShare, assurance, deferrableShare, futures, seed, Optional.of(of));
    }
}
