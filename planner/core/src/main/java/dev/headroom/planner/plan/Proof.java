package dev.headroom.planner.plan;

import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.quantity.Money;

/**
 * How good the best purchases are, on the plan's own assumptions.
 *
 * @param objective what was minimised: units, the mean of what is left on demand, and the risk aversion's share of its worst futures
 * @param bound no purchases within the rules have a lower objective
 */
public record Proof(Money objective, Money bound) {

    static Proof of(Portfolio portfolio) {
        return new Proof(Money.ofUsd(portfolio.objectiveUsd()), Money.ofUsd(portfolio.boundUsd()));
    }

    /** With reservations beside the optimiser's purchases; these are kept apart where they do not keep the promise and the best does. */
    static Proof of(Reading reading, Held best) {
        Portfolio units = reading.market().best();
        Standing standing = reading.costing().standing(best);
        boolean unitsKeep = reading.costing().standing(reading.holdings(units)).keeps();
        if (best instanceof Holdings && reading.reservations().best().isEmpty()) {
            return of(units);
        }
        double reservations = reading.reservations().boundUsd(standing.objectiveUsd());
        double bound = unitsKeep || !standing.keeps() ? Math.min(units.boundUsd(), reservations) : reservations;
        return new Proof(Money.ofUsd(standing.objectiveUsd()), Money.ofUsd(Math.min(bound, standing.objectiveUsd())));
    }

    /** By how much better purchases could be at most. */
    public Money gap() {
        return objective.minus(bound);
    }
}
