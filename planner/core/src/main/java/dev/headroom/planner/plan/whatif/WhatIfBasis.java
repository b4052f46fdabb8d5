package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which plan a grid was made for.
 *
 * @param modelId the model
 * @param workload whose plan it is
 * @param start when the plan begins
 * @param end when it ends
 * @param seed of its futures
 * @param chosen what it recommends
 * @param cost what that costs in the plan, which changes with everything that it follows from
 */
public record WhatIfBasis(
        String modelId, String workload, Instant start, Instant end, long seed, Purchase chosen, Money cost) {

    static WhatIfBasis of(Plan plan) {
        return new WhatIfBasis(
                plan.modelId(),
                plan.workload(),
                plan.start(),
                plan.end(),
                plan.rules().seed(),
                plan.chosen().purchase(),
                plan.chosen().cost());
    }

    /** How another plan differs from this one, as in {@code seed 7, the plan has 8}; empty where it does not. */
    Optional<String> differsFrom(Plan plan) {
        WhatIfBasis other = of(plan);
        return differs("model", modelId, other.modelId)
                .or(() -> differs("workload", workload, other.workload))
                .or(() -> differs("start", start, other.start))
                .or(() -> differs("end", end, other.end))
                .or(() -> differs("seed", seed, other.seed))
                .or(() -> differs("purchase", chosen, other.chosen))
                .or(() -> differs("cost", cost, other.cost));
    }

    private static Optional<String> differs(String what, Object mine, Object others) {
        return Objects.equals(mine, others)
                ? Optional.empty()
                : Optional.of(what + " " + mine + ", the plan has " + others);
    }
}
