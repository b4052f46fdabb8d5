package dev.headroom.reports.review;

import dev.headroom.planner.capacity.UnitCapacity;

/** Why a plan buys nothing. */
enum WhyNothing {
    /** The price book has no model unit. */
    NO_UNIT_PRICE,
    /** Nobody knows what a unit carries, but even one that carried everything would cost more. */
    NEVER_PAYS,
    /** Nobody knows what a unit carries. */
    CAPACITY_UNKNOWN,
    /** No term with a price has history enough. */
    HISTORY_TOO_SHORT,
    /** Every candidate costs more, or buys no more of the target. */
    ON_DEMAND_CHEAPER;

    static WhyNothing of(Facts facts) {
        if (facts.plan().prices().units().isEmpty()) {
            return NO_UNIT_PRICE;
        }
        if (facts.plan().unit() instanceof UnitCapacity.Unknown) {
            return neverPays(facts) ? NEVER_PAYS : CAPACITY_UNKNOWN;
        }
        return facts.plan().candidates().size() == 1 ? HISTORY_TOO_SHORT : ON_DEMAND_CHEAPER;
    }

    /** Where the target is missed, a dear unit may still be worth its price. */
    private static boolean neverPays(Facts facts) {
        double onDemand = facts.plan().onDemandOnly().spillCost().usd().doubleValue();
        return facts.chosen().meetsTarget()
                && facts.cheapestBreakEven()
                        .filter(even -> even.usdPerHour() * facts.hours() > onDemand)
                        .isPresent();
    }
}
