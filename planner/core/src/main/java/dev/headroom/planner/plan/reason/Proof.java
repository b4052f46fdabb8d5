package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.hours.HourBound;
import dev.headroom.planner.plan.hours.HourlyUnits;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.quantity.Money;

/**
 * How good the choice is, on the plan's own assumptions.
 *
 * @param objective what was minimised, of the choice: its cost at the mean of the futures, weighed against that in the worst of them where
 *     these are minded
 * @param bound no purchase within the rules has a lower objective: of units for months, by the hour where these are sold, and of
 *     reservations; where the choice keeps what was promised, none that keeps it too
 */
public record Proof(Money objective, Money bound) {

    private static final double A_CENT = 0.01;

    public static Proof of(PlanRequest request, Horizon horizon, Reading reading, Held best) {
        double objective = reading.costing().standing(best).objectiveUsd();
        double bound = Math.min(
                unitsUsd(request, horizon, reading, best),
                reading.reservations().boundUsd(objective));
        return new Proof(Money.ofUsd(objective), Money.ofUsd(bound > objective - A_CENT ? objective : bound));
    }

    /** Without units by the hour the optimiser's own bound, unless its purchases break the promise that the choice keeps. */
    private static double unitsUsd(PlanRequest request, Horizon horizon, Reading reading, Held best) {
        if (HourlyUnits.areSold(horizon, reading)) {
            return HourBound.usd(request, horizon, reading, best);
        }
        Portfolio units = reading.market().best();
        boolean unitsKeep = reading.costing().standing(reading.holdings(units)).keeps();
        return unitsKeep || !reading.costing().standing(best).keeps()
                ? reading.market().owned().usd() + units.boundUsd()
                : Double.POSITIVE_INFINITY;
    }

    /** By how much better purchases could be at most. */
    public Money gap() {
        return objective.minus(bound);
    }
}
