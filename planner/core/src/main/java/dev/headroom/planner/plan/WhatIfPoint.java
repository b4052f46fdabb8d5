package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Money;
import java.util.List;

/**
 * One point of a grid, planned again.
 *
 * @param factors how many times as large each lever is, in the order of the axes
 * @param best the purchase that a plan would choose there
 * @param cost what it would cost
 * @param meetsTarget whether it would keep the target
 * @param costOfChosen what the purchase that was chosen would cost there
 * @param chosenMeetsTarget whether that one would keep the target
 * @param costOfNothing what buying nothing would cost
 * @param nothingMeetsTarget whether that would keep the target
 */
public record WhatIfPoint(
        List<Double> factors,
        Purchase best,
        Money cost,
        boolean meetsTarget,
        Money costOfChosen,
        boolean chosenMeetsTarget,
        Money costOfNothing,
        boolean nothingMeetsTarget) {

    public WhatIfPoint {
        factors = List.copyOf(factors);
    }
}
