package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;

/**
 * What would be best, and what the chosen purchase would cost, if an input were so many times as large.
 *
 * @param factor how many times the input
 * @param best the purchase that would then be best
 * @param cost what it would cost
 * @param costOfChosen what the chosen purchase would cost
 * @param chosenMeetsTarget whether the chosen purchase would keep the target
 */
public record Trial(double factor, Purchase best, Money cost, Money costOfChosen, boolean chosenMeetsTarget) {

    /** What keeping the chosen purchase would cost more than the best, as a share of the latter; below 0 where it misses the target. */
    double regretShare() {
        double best = Math.max(0.01, cost.usd().doubleValue());
        return costOfChosen.minus(cost).usd().doubleValue() / best;
    }
}
