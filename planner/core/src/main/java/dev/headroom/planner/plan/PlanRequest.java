package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything a plan follows from.
 *
 * @param demand what will be asked
 * @param unit what one model unit carries
 * @param prices of the demand's model
 * @param rules what to keep
 * @param buying what limits a purchase
 * @param onDemand how far on demand answers within the latency target, where that was measured
 * @param shape what a request takes of the on-demand quota besides its tokens
 */
public record PlanRequest(
        DemandCurve demand,
        UnitCapacity unit,
        ModelPrices prices,
        PlanRules rules,
        PurchaseRules buying,
        Optional<OnDemandReach> onDemand,
        RequestShape shape) {

    /** @throws IllegalArgumentException where the prices are of another model */
    public PlanRequest {
        Require.that(
                demand.modelId().equals(prices.onDemand().modelId()),
                "the demand is for " + demand.modelId() + ", the prices are of "
                        + prices.onDemand().modelId());
    }

    /** Where on demand was never seen to be late, and requests are of unknown shape. */
    public PlanRequest(
            DemandCurve demand, UnitCapacity unit, ModelPrices prices, PlanRules rules, PurchaseRules buying) {
        this(demand, unit, prices, rules, buying, Optional.empty(), RequestShape.UNKNOWN);
    }

    /** With nothing owned and nothing in the way of a purchase. */
    public PlanRequest(DemandCurve demand, UnitCapacity unit, ModelPrices prices, PlanRules rules) {
        this(demand, unit, prices, rules, PurchaseRules.NONE);
    }

    /** When the first purchase can begin, and the plan with it. */
    public Instant start() {
        return Horizon.start(this);
    }

    /** The same under other rules for purchases. */
    PlanRequest buyingBy(PurchaseRules others) {
        return new PlanRequest(demand, unit, prices, rules, others, onDemand, shape);
    }
}
