package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Plan requests of a model that is sold by tokens a minute and not by units: $1 a million on demand, the same reserved, 0.9 for 3 months. */
public final class Reserved {

    private Reserved() {}

    public static ModelPrices prices(ModelPrices others) {
        return new ModelPrices(
                others.tokens(),
                Optional.empty(),
                Optional.empty(),
                others.units(),
                Map.of(
                        ReservedTerm.ONE_MONTH, price(ReservedTerm.ONE_MONTH, "0.06"),
                        ReservedTerm.THREE_MONTHS, price(ReservedTerm.THREE_MONTHS, "0.054")));
    }

    /** A thousand tokens a minute are 60,000 an hour: $0.06 at $1 a million. */
    private static ReservedPrice price(ReservedTerm term, String usd) {
        return new ReservedPrice("model", "region", term, new BigDecimal(usd), new BigDecimal(usd), Requests.PAGE);
    }

    public static ModelPrices prices() {
        ModelPrices unitless = new ModelPrices(Requests.prices(1, 1, 1).onDemand(), Optional.empty(), Map.of());
        return prices(unitless);
    }

    public static PlanRules rules(double quota, double burndown, double throttled) {
        return new PlanRules(new OnDemandQuota(quota, burndown), throttled, 0.9, 0, 10, 7);
    }

    /** Office hours, so many weeks of them: 100,000 input tokens a minute and a tenth of output at night, five times that by day. */
    public static PlanRequest request(int weeks, PlanRules rules) {
        return new PlanRequest(Requests.office(weeks), new UnitCapacity.Unknown(), prices(), rules);
    }

    /** The same every hour. */
    public static DemandCurve steady(int weeks, long input) {
        return (DemandCurve) DemandFitter.fit(Histories.hourly(weeks * 168, h -> input), ZoneOffset.UTC);
    }
}
