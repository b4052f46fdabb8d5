package dev.headroom.reports.review.fact;

import dev.headroom.planner.plan.reading.ReservedUse;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import java.util.Objects;

/** What a plan's prices say of reservations. */
public final class Reservations {

    private Reservations() {}

    /** Whether the model has a price by reserved tokens and none by the unit. */
    public static boolean only(Facts facts) {
        return facts.plan().prices().units().isEmpty()
                && !facts.plan().prices().reserved().isEmpty();
    }

    /** The use at which a reservation costs what on demand does; the term must have a price. */
    public static ReservedUse use(Facts facts, ReservedTerm term) {
        ReservedPrice price =
                Objects.requireNonNull(facts.plan().prices().reserved().get(term));
        return ReservedUse.breakEven(price, facts.plan().prices().onDemand());
    }
}
