package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.reading.BrokenMonth;
import dev.headroom.planner.quantity.Money;
import java.util.Optional;

/**
 * What it costs to decide later, and what could be learned by it; of purchases without units by the hour.
 *
 * @param costOfAMonth how much more the best purchases cost on the mean if none begins in the first month
 * @param worthOfForesight how much less they would cost on the mean if the future were known: no further data can be worth more
 * @param broken what becomes of the target in the first month; empty where it is kept without a purchase, or none keeps it
 */
public record Waiting(Money costOfAMonth, Money worthOfForesight, Optional<BrokenMonth> broken) {

    /** Where the first month keeps the target without a purchase. */
    public Waiting(Money costOfAMonth, Money worthOfForesight) {
        this(costOfAMonth, worthOfForesight, Optional.empty());
    }
}
