package dev.headroom.planner.plan.reading;

import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;

/**
 * What goes on the Priority tier, on the mean over the futures: in months in which on demand would answer more late than the latency
 * target allows, all that it would answer late.
 *
 * @param share of the tokens that may not wait, from 0 to 1
 * @param premium US dollars over the horizon above what they cost on demand; part of the cost of what spills
 * @param months of the plan in which it is used
 */
public record PriorityUse(double share, Money premium, int months) {

    /** @throws IllegalArgumentException where the share is none or the months are negative */
    public PriorityUse {
        Require.within("share on the Priority tier", share, 0, 1);
        Require.atLeast("months on the Priority tier", months, 0);
    }
}
