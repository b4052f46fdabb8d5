package dev.headroom.planner.plan;

import dev.headroom.planner.portfolio.Portfolio;
import java.util.List;

/** The futures read in one way: what purchases cost in it, and which are best. */
final class Reading {

    private final Costing costing;
    private final Market market;

    private Reading(Costing costing, Market market) {
        this.costing = costing;
        this.market = market;
    }

    /** The variant with this number, over futures that were replayed with all of them. */
    static Reading of(PlanRequest request, Horizon horizon, Variant variant, int number, List<FutureReplay> replays) {
        List<FutureTotals> totals =
                replays.stream().map(replay -> replay.totals(number)).toList();
        return new Reading(new Costing(request, horizon, variant, totals), new Market(request, horizon, totals));
    }

    Costing costing() {
        return costing;
    }

    Market market() {
        return market;
    }

    List<Candidate> candidates() {
        return costing.candidates(market.catalogue());
    }

    Holdings holdings(Portfolio portfolio) {
        return new Holdings(
                market.catalogue().purchase(portfolio),
                portfolio.unitsHeld().stream().mapToInt(units -> units).toArray(),
                market.owned().usd() + portfolio.purchaseUsd());
    }

    Holdings best() {
        return holdings(market.best());
    }
}
