package dev.headroom.reports.review.reason;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.review.fact.Facts;
import java.util.Optional;
import java.util.Set;

/** Why a plan buys nothing. */
public enum WhyNothing {
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
    /** A rule of the account's owners forbids what would be best. */
    FORBIDDEN,
    /** The best purchase saves, but less than was asked for. */
    SAVES_TOO_LITTLE,
    /** No term with a price has history enough. */
    HISTORY_TOO_SHORT,
    /** No term with a price ends before the model does. */
    NO_TERM_LEFT,
    /** Every candidate costs more, or buys no more of the target. */
    ON_DEMAND_CHEAPER;

    /** The first that holds of a plan that buys nothing. */
    public static WhyNothing of(Facts facts) {
        if (facts.plan().prices().units().isEmpty()) {
            return withoutUnits(facts);
        }
        if (facts.plan().unit() instanceof UnitCapacity.Unknown) {
            return neverPays(facts) ? NEVER_PAYS : CAPACITY_UNKNOWN;
        }
        if (!facts.plan().binding().isEmpty()) {
            return FORBIDDEN;
        }
        if (facts.nearestPurchase()
                .filter(nearest -> savesUnasked(nearest, facts))
                .isPresent()) {
            return SAVES_TOO_LITTLE;
        }
        return noTerm(facts).orElse(ON_DEMAND_CHEAPER);
    }

    private static boolean savesUnasked(Candidate nearest, Facts facts) {
        return facts.plan().buying().leastSaving() > 0
                && nearest.meetsTarget()
                && nearest.cost().compareTo(facts.chosen().cost()) < 0;
    }

    /** Empty where a term with a price was considered. */
    private static Optional<WhyNothing> noTerm(Facts facts) {
        Set<CommitmentTerm> priced = facts.plan().prices().units().keySet();
        if (!priced.stream().allMatch(term -> facts.isExcluded(term.label()))) {
            return Optional.empty();
        }
        boolean ends = facts.plan().buying().endOfLife().isPresent()
                && facts.plan().excluded().stream()
                        .anyMatch(excluded -> excluded.reason().startsWith("the model is withdrawn"));
        return Optional.of(ends ? NO_TERM_LEFT : HISTORY_TOO_SHORT);
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
