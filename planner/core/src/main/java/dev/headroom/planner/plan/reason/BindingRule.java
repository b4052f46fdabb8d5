package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;

/**
 * A rule for purchases without which another purchase would be best, the others as they are.
 *
 * @param kind which rule
 * @param best what would be best without it
 * @param cost what everything costs together then
 * @param meetsTarget whether that keeps the target
 */
public record BindingRule(Kind kind, Purchase best, Money cost, boolean meetsTarget) {

    /** The rules that can be lifted. */
    public enum Kind {
        UNIT_QUOTA,
        MONTHLY_BUDGET,
        MOST_ON_TERM,
        COVERAGE,
        RISK_AVERSION
    }
}
