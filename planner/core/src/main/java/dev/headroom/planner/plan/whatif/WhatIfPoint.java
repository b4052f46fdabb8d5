package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;
import java.util.List;

/**
 * One point of a grid, planned again.
 *
 * @param factors how many times as large each lever is, in the order of the axes
 * @param longestTerm for how long units may be bound there
 * @param riskAversion how often the worst futures count there beside the mean of all
 * @param best the purchase that a plan would choose there
 * @param cost what it would cost at the mean of the futures
 * @param tail what it would cost at the mean of the worst tenth of them
 * @param meetsTarget whether it would keep the target
 * @param costOfChosen what the purchase that was chosen would cost there
 * @param chosenMeetsTarget whether that one would keep the target
 * @param costOfNothing what buying nothing would cost
 * @param nothingMeetsTarget whether that would keep the target
 */
public record WhatIfPoint(
        List<Double> factors,
        LongestTerm longestTerm,
        double riskAversion,
        Purchase best,
        Money cost,
        Money tail,
        boolean meetsTarget,
        Money costOfChosen,
        boolean chosenMeetsTarget,
        Money costOfNothing,
        boolean nothingMeetsTarget) {

    public WhatIfPoint {
        factors = List.copyOf(factors);
    }

    /** Whether every lever is as planned. */
    public boolean unmoved() {
        return factors.stream().allMatch(factor -> factor == 1);
    }

    String place() {
        return factors + ", " + longestTerm + ", " + riskAversion;
    }
}
