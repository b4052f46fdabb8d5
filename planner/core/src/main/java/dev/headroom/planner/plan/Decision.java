package dev.headroom.planner.plan;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;

/**
 * What a plan decides, without its reasons.
 *
 * @param purchase what is bought
 * @param cost what everything together costs from start to end, on the mean
 * @param start the beginning of the horizon
 * @param end its end
 */
public record Decision(Purchase purchase, Money cost, Instant start, Instant end) {

    /** A twelfth of a year of 365 days: months of 28 and of 31 days can be held against each other. */
    public static final int MONTH_HOURS = 730;

    private static final double HOUR_SECONDS = 3600;

    /** @throws IllegalArgumentException where there is no time between start and end */
    public Decision {
        Require.that(start.isBefore(end), "a decision from " + start + " ends at " + end + ", must end later");
    }

    /**
     * What follows from a request: the purchase and the cost of {@link Planner#plan}, to the cent, for a part of its work.
     *
     * @throws IllegalArgumentException where the model is withdrawn before the plan begins
     */
    public static Decision of(PlanRequest request) {
        return Planner.decision(request);
    }

    /** That of a finished plan. */
    public static Decision of(Plan plan) {
        return new Decision(plan.chosen().purchase(), plan.chosen().cost(), plan.start(), plan.end());
    }

    public double hours() {
        return Duration.between(start, end).toSeconds() / HOUR_SECONDS;
    }

    /** What it costs in {@value #MONTH_HOURS} hours. */
    public Money costOfAMonth() {
        return Money.ofUsd(cost.usd().doubleValue() / hours() * MONTH_HOURS);
    }
}
