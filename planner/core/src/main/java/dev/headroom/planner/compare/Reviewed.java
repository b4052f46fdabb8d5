package dev.headroom.planner.compare;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.RequestShape;
import java.util.Optional;

/**
 * A plan with what it was made from, as far as that is still there.
 *
 * @param plan the plan; it has the prices, what a unit carries, and all rules
 * @param demand the demand curve that it was made for
 * @param capacity the load tests that it was made with
 */
public record Reviewed(Plan plan, Optional<DemandCurve> demand, Optional<CapacityCurve> capacity) {

    /** What was planned; empty without the demand. */
    Optional<PlanRequest> request() {
        return demand.map(curve -> new PlanRequest(
                curve,
                plan.unit(),
                plan.prices(),
                plan.rules(),
                plan.buying(),
                capacity.flatMap(CapacityCurve::onDemand),
                RequestShape.UNKNOWN));
    }

    /** Whether the plan was made for a demand that somebody supposed, which the demand that is there is not. */
    boolean lacksWhatIf() {
        boolean supposed = plan.notes().stream().anyMatch(note -> note.contains("(" + ExpectedChange.WHAT_IF));
        return supposed
                && demand.stream()
                        .flatMap(curve -> curve.expected().changes().stream())
                        .noneMatch(ExpectedChange::supposed);
    }

    String region() {
        return plan.prices().onDemand().region();
    }
}
