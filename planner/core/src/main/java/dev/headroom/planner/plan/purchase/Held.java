package dev.headroom.planner.plan.purchase;

/** What is held under a purchase, to be costed in any reading of the futures. */
public sealed interface Held permits Holdings, ScheduledHoldings, Reservation {

    Purchase purchase();

    /** What it costs over the horizon, whatever it carries. */
    double usd();
}
