package dev.headroom.reports.action;

import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order of Provisioned Throughput, one purchase with an ARN of its own.
 *
 * @param name of the purchase: unique within the plan, as Bedrock allows it
 * @param what units, term and days in words
 * @param units how many model units
 * @param commitmentDuration the term as Bedrock's API names it; empty without commitment
 * @param from the day on which it begins
 * @param bought the same, or the day on which the plan was made where that is later: a term runs from the day on which it is bought
 * @param keptTo the day up to which it is bound, or kept, where it is bought on that day; from then on it has to be deleted
 * @param months calendar months from the day on which it is bought to that on which it has to be deleted; 0 without commitment, of which the
 *     day stays
 * @param isNow whether it begins with the plan; what begins later is decided again by then
 * @param isThroughout whether it is kept from the plan's beginning to its end
 * @param price of one unit for an hour; empty where the price book has none
 * @param cost within the plan; empty where there is no price
 * @param boundCost to the end of its term, where that lies past the plan
 * @param requestToken the same for the same order: sent twice, it buys once
 */
public record PlannedOrder(
        String name,
        String what,
        int units,
        Optional<String> commitmentDuration,
        LocalDate from,
        LocalDate bought,
        LocalDate keptTo,
        int months,
        boolean isNow,
        boolean isThroughout,
        Optional<BigDecimal> price,
        Optional<Money> cost,
        Optional<Money> boundCost,
        String requestToken) {

    /** When it is to be deleted: {@code To be deleted on 2027-03-28, 6 months after 2026-09-28; if it is bought on another day, 6 months after that.} */
    public String deletion() {
        String after = months + (months == 1 ? " month" : " months") + " after ";
        return "To be deleted on " + keptTo
                + (months == 0 ? "." : ", " + after + bought + "; if it is bought on another day, " + after + "that.");
    }

    /** Units, term, day and price: {@code 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan}. */
    public String priced() {
        return price.isEmpty()
                ? what
                : what + ": " + Numbers.price(price.get()) + " an hour each, "
                        + Numbers.money(cost.orElseThrow()) + " within the plan"
                        + boundCost
                                .map(bound -> ", " + Numbers.money(bound) + " to the end of its term")
                                .orElse("");
    }
}
