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

    /** By how much better purchases could be at most. */
    public Money gap() {
        return objective.minus(bound);
    }
}
