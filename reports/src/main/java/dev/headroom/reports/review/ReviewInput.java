package dev.headroom.reports.review;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Require;
import java.util.Optional;

/**
 * Everything a report is made from.
 *
 * @param plan the plan
 * @param demand the demand curve it was made for, whose observed hours are shown; may be left out
 * @param capacity the load tests it was made with, whose levels are shown; may be left out
 * @param origin where it comes from
 */
public record ReviewInput(Plan plan, Optional<DemandCurve> demand, Optional<CapacityCurve> capacity, Origin origin) {

    /** @throws IllegalArgumentException where the demand is of another model or workload than the plan */
    public ReviewInput {
        demand.ifPresent(curve -> Require.that(
                curve.modelId().equals(plan.modelId()) && curve.workload().equals(plan.workload()),
                "the demand is that of " + curve.workload() + " for " + curve.modelId() + ", the plan is for "
                        + plan.workload() + " on " + plan.modelId()));
    }

    public static ReviewInput of(Plan plan, Origin origin) {
        return new ReviewInput(plan, Optional.empty(), Optional.empty(), origin);
    }

    public ReviewInput withDemand(DemandCurve curve) {
        return new ReviewInput(plan, Optional.of(curve), capacity, origin);
    }

    public ReviewInput withCapacity(CapacityCurve curve) {
        return new ReviewInput(plan, demand, Optional.of(curve), origin);
    }
}
