package dev.headroom.reports.review;

import dev.headroom.planner.capacity.UnitCapacity;

/** Why a plan buys nothing. */
enum WhyNothing {
    /** The price book has no model unit, and no reservation. */
    NO_UNIT_PRICE,
    /** No model unit has a price, and no reservation is allowed. */
    NO_RESERVATION,
    /** No model unit has a price, and every reservation costs more, or keeps no more of the target. */
    RESERVATION_DEARER,
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
            return withoutUnits(facts);
        }
        if (facts.plan().unit() instanceof UnitCapacity.Unknown) {
            return neverPays(facts) ? NEVER_PAYS : CAPACITY_UNKNOWN;
        }
        return facts.plan().candidates().size() == 1 ? HISTORY_TOO_SHORT : ON_DEMAND_CHEAPER;
    }

    private static WhyNothing withoutUnits(Facts facts) {
        if (facts.plan().prices().reserved().isEmpty()) {
            return NO_UNIT_PRICE;
        }
        return facts.nearestPurchase().isEmpty() ? NO_RESERVATION : RESERVATION_DEARER;
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
