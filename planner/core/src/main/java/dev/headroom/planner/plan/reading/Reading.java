package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.KeptMinutes;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The futures read in one way: what purchases cost in it, and which are best. */
public final class Reading {

    private final Costing costing;
    private final Market market;

    private final Supplier<Reservations> searched;
    private final ScheduledReplay scheduled;
    private @Nullable Reservations reservations;

    private Reading(Costing costing, Market market, Supplier<Reservations> searched, ScheduledReplay scheduled) {
        this.costing = costing;
        this.market = market;
        this.searched = searched;
        this.scheduled = scheduled;
    }

    /** The variant with this number, over futures that were replayed with all of them. */
    public static Reading of(
            PlanRequest request, Horizon horizon, Variant variant, int number, List<FutureReplay> replays) {
        List<FutureTotals> totals =
                replays.stream().map(replay -> replay.totals(number)).toList();
        List<KeptMinutes> kept = replays.stream().map(FutureReplay::keptMinutes).toList();
        ReservedReplay reserved = new ReservedReplay(request, horizon, variant, kept, totals);
        ScheduledReplay scheduled = new ScheduledReplay(request, horizon, variant, kept);
        Costing costing = new Costing(request, horizon, variant, new ReadFutures(totals, reserved, scheduled));
        return new Reading(
                costing,
                new Market(request, horizon, totals),
                () -> new Reservations(request, horizon, reserved, costing),
                scheduled);
    }

    /** The same futures under other rules for purchases, without reservations: these are not looked for again. */
    public Reading under(PurchaseRules others) {
        return new Reading(costing.under(others), market.under(others), this::reservations, scheduled);
    }

    public Costing costing() {
        return costing;
    }

    public Market market() {
        return market;
    }

    public ScheduledReplay scheduled() {
        return scheduled;
    }

    /** Looked for when first asked: not every reading needs them. */
    public Reservations reservations() {
        if (reservations == null) {
            reservations = searched.get();
        }
        return reservations;
    }

    /** Buying nothing first, then plain purchases of units, then reservations. */
    public List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>(costing.candidates(market.catalogue()));
        reservations().shown().stream().map(costing::candidate).forEach(candidates::add);
        return candidates;
    }

    public Holdings holdings(Portfolio portfolio) {
        return new Holdings(
                market.catalogue().purchase(portfolio),
                portfolio.unitsHeld().stream().mapToInt(units -> units).toArray(),
                market.owned().usd() + portfolio.purchaseUsd());
    }

    /** The best purchase of units, or nothing. */
    public Holdings bestUnits() {
        return holdings(market.best());
    }

    /** The best of units, reservations, nothing and a choice with units by the hour, which no reading looks for by itself. */
    public Held best(Held chosen) {
        Held best = best();
        return chosen instanceof ScheduledHoldings && costing.standing(chosen).beats(costing.standing(best))
                ? chosen
                : best;
    }

    /** The best of units, reservations and nothing. */
    public Held best() {
        Held best = bestUnits();
        for (Reservation reservation : reservations().best()) {
            if (costing.standing(reservation).beats(costing.standing(best))) {
                best = reservation;
            }
        }
        return best;
    }
}
