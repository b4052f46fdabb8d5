package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A height that demand is compared with.
 *
 * @param name what it is, in front of its value
 * @param rates where it lies
 */
record DemandLimit(String name, TokenRates rates) {

    /**
     * With a purchase: what it carries, then with the quota behind it; none where that changes on the way. Without: what one would
     * carry, what one must, the quota.
     */
    static List<DemandLimit> of(Facts facts) {
        TokenRates quota = facts.quota();
        if (facts.chosen().purchase() instanceof Purchase.Mixed
                || facts.chosen().purchase() instanceof Purchase.Scheduled) {
            return List.of();
        }
        if (facts.chosen().purchase() instanceof Purchase.Reserved reserved) {
            TokenRates rates = new TokenRates(reserved.inputPerMinute(), reserved.outputPerMinute());
            return List.of(
                    new DemandLimit("the reservation carries", rates),
                    new DemandLimit("with the on-demand quota", rates.plus(quota)));
        }
        List<DemandLimit> limits = new ArrayList<>();
        facts.unit().ifPresent(unit -> {
            int units = Math.max(1, facts.units());
            String verb = facts.buys() ? (units == 1 ? " carries" : " carry") : " would carry";
            limits.add(new DemandLimit(Words.units(units) + verb, unit.times(units)));
        });
        if (facts.buys()) {
            TokenRates carried = Facts.carried(facts.unit().orElseThrow(), facts.mix(), facts.units());
            limits.add(new DemandLimit("with the on-demand quota", carried.plus(quota)));
            return limits;
        }
        facts.cheapestBreakEven().map(DemandLimit::of).ifPresent(limits::add);
        limits.add(new DemandLimit("on-demand quota", quota));
        return limits;
    }

    private static DemandLimit of(BreakEven even) {
        return new DemandLimit("a unit pays from", new TokenRates(even.inputPerMinute(), even.outputPerMinute()));
    }
}
