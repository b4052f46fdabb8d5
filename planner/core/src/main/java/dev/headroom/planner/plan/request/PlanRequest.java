package dev.headroom.planner.plan.request;

import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
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
 * @param tested what load tests tried
 * @param assumptions who stated any of it, and when; changes no number
 */
public record PlanRequest(
        DemandCurve demand,
        UnitCapacity unit,
        ModelPrices prices,
        PlanRules rules,
        PurchaseRules buying,
        Optional<OnDemandReach> onDemand,
        RequestShape shape,
        Tested tested,
        Assumptions assumptions) {

    /** @throws IllegalArgumentException where the prices are of another model */
    public PlanRequest {
        Require.that(
                demand.modelId().equals(prices.onDemand().modelId()),
                "the demand is for " + demand.modelId() + ", the prices are of "
                        + prices.onDemand().modelId());
    }

    /** Where it is not known what was tried, and nobody said who stated what. */
    public PlanRequest(
            DemandCurve demand,
            UnitCapacity unit,
            ModelPrices prices,
            PlanRules rules,
            PurchaseRules buying,
            Optional<OnDemandReach> onDemand,
            RequestShape shape) {
        this(demand, unit, prices, rules, buying, onDemand, shape, Tested.NOTHING, Assumptions.NONE);
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

    /** The price of the Priority tier where it could help: on demand was seen to be late, and it is sold. */
    public Optional<TokenPrice> priorityPrice() {
        return onDemand.flatMap(late -> prices.tier(TokenTier.PRIORITY));
    }

    /** Whether what on demand would answer late may go on the Priority tier. */
    public boolean mayPrioritise() {
        return priorityPrice().isPresent()
                && rules.priority().filter(PriorityTier::keepsLatency).isPresent();
    }

    /** The same where this is said of the Priority tier. */
    public PlanRequest saying(PriorityTier of) {
        return new PlanRequest(demand, unit, prices, rules.saying(of), buying, onDemand, shape, tested, assumptions);
    }

    /** When the first purchase can begin, and the plan with it. */
    public Instant start() {
        return Horizon.start(this);
    }

    /** The same under other rules for purchases. */
    public PlanRequest buyingBy(PurchaseRules others) {
        return new PlanRequest(demand, unit, prices, rules, others, onDemand, shape, tested, assumptions);
    }
}
