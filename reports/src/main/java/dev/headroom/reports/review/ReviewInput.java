package dev.headroom.reports.review;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.price.UnitIds;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.verify.Verification;
import dev.headroom.reports.review.fact.Facts;
import java.util.Optional;

/**
 * Everything a report is made from.
 *
 * @param plan the plan
 * @param demand the demand curve it was made for, whose observed hours are shown; may be left out
 * @param capacity the load tests it was made with, whose levels are shown; may be left out
 * @param leaks where money leaks; may be left out
 * @param whatIf the plan made again on a grid round its inputs; may be left out
 * @param verification a plan that was put to the test, this one or one before; may be left out
 * @param comparison the plan against an earlier one; may be left out
 * @param unitIds under which ids model units are bought
 * @param origin where it comes from
 */
public record ReviewInput(
        Plan plan,
        Optional<DemandCurve> demand,
        Optional<CapacityCurve> capacity,
        Optional<Leaks> leaks,
        Optional<WhatIf> whatIf,
        Optional<Verification> verification,
        Optional<Comparison> comparison,
        UnitIds unitIds,
        Origin origin) {

    /** @throws IllegalArgumentException where the demand or the leaks are of another model or workload than the plan, or the grid or the comparison of another plan */
    public ReviewInput {
        demand.ifPresent(curve -> same(plan, "the demand is that", curve.workload(), curve.modelId()));
        leaks.ifPresent(found -> same(plan, "the leaks are those", found.workload(), found.modelId()));
        whatIf.flatMap(grid -> grid.refusal(plan)).ifPresent(reason -> Require.that(false, reason));
        comparison.ifPresent(against -> Require.that(
                against.now().plan().equals(plan), "the comparison with an earlier plan is of another plan than this"));
    }

    private static void same(Plan plan, String what, String workload, String modelId) {
        Require.that(
                modelId.equals(plan.modelId()) && workload.equals(plan.workload()),
                what + " of " + workload + " for " + modelId + ", the plan is for " + plan.workload() + " on "
                        + plan.modelId());
    }

    /** What its sections go by. */
    Facts facts() {
        return new Facts(plan, demand, capacity, unitIds, origin.plannedOn());
    }

    public static ReviewInput of(Plan plan, Origin origin) {
        return new ReviewInput(
                plan,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnitIds.UNKNOWN,
                origin);
    }

    public ReviewInput withDemand(DemandCurve curve) {
        return new ReviewInput(
                plan, Optional.of(curve), capacity, leaks, whatIf, verification, comparison, unitIds, origin);
    }

    public ReviewInput withCapacity(CapacityCurve curve) {
        return new ReviewInput(
                plan, demand, Optional.of(curve), leaks, whatIf, verification, comparison, unitIds, origin);
    }

    public ReviewInput withLeaks(Leaks found) {
        return new ReviewInput(
                plan, demand, capacity, Optional.of(found), whatIf, verification, comparison, unitIds, origin);
    }

    public ReviewInput withWhatIf(WhatIf grid) {
        return new ReviewInput(
                plan, demand, capacity, leaks, Optional.of(grid), verification, comparison, unitIds, origin);
    }

    public ReviewInput withVerification(Verification found) {
        return new ReviewInput(plan, demand, capacity, leaks, whatIf, Optional.of(found), comparison, unitIds, origin);
    }

    public ReviewInput withComparison(Comparison against) {
        return new ReviewInput(
                plan, demand, capacity, leaks, whatIf, verification, Optional.of(against), unitIds, origin);
    }

    public ReviewInput withUnitIds(UnitIds ids) {
        return new ReviewInput(plan, demand, capacity, leaks, whatIf, verification, comparison, ids, origin);
    }
}
