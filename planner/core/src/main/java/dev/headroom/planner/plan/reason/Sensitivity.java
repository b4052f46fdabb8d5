package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;

/**
 * What the plan would be if one thing were otherwise.
 *
 * @param change what is otherwise
 * @param best the purchase that would then be best
 * @param cost its cost
 * @param costOfChosen what the chosen purchase would then cost
 * @param chosenMeetsTarget whether the chosen purchase would then keep the target
 * @param flips whether the best is another purchase than the chosen one; another size of a reservation on the same term only where the
 *     chosen one misses the target or costs more than {@link HoldRange#TOLERATED} above the best
 */
public record Sensitivity(
        String change, Purchase best, Money cost, Money costOfChosen, boolean chosenMeetsTarget, boolean flips) {

    /** What keeping the chosen purchase would cost more than the best; below 0 only where it would miss the target. */
    public Money regret() {
        return costOfChosen.minus(cost);
    }
}
