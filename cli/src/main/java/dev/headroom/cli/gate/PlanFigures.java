package dev.headroom.cli.gate;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.quantity.Money;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The figures of a plan that a gate may be about; money in US dollars, shares from 0 to 1. */
public final class PlanFigures {

    /** Each of them. */
    public static final Figures<Plan> ALL = Figures.<Plan>none()
            .and(
                    "units",
                    "the most model units held at once",
                    plan -> plan.chosen().purchase().units().count())
            .and(
                    "months-bound",
                    "the longest term, in months",
                    plan -> plan.chosen().purchase().monthsBound())
            .and(
                    "cost-per-month",
                    "what everything costs, in US dollars",
                    plan -> perMonth(plan, plan.chosen().cost()))
            .and(
                    "saving-per-month",
                    "against buying nothing, in US dollars",
                    plan -> perMonth(
                            plan, plan.onDemandOnly().cost().minus(plan.chosen().cost())))
            .and("saving-share", "the same as a share of what nothing costs", PlanFigures::savingShare)
            .and("losing-chance", "share of futures in which buying nothing costs less", PlanFigures::losing)
            .and(
                    "throttled-share",
                    "share of the worst month's tokens that is refused",
                    plan -> plan.chosen().assuredThrottledShare())
            .and(
                    "late-share",
                    "share of the worst month's tokens that is answered late",
                    plan -> plan.chosen().assuredLateShare())
            .and(
                    "target-missed",
                    "1 where the targets are missed all the same, else 0",
                    plan -> plan.chosen().meetsTarget() ? 0 : 1)
            .and(
                    "utilisation",
                    "share of what is bought that is used",
                    plan -> plan.chosen().utilisation())
            .and(
                    "gap-usd",
                    "what a better purchase could save at most, in US dollars",
                    plan -> usd(plan.proof().gap()));

    private PlanFigures() {}

    private static double savingShare(Plan plan) {
        double nothing = usd(plan.onDemandOnly().cost());
        return nothing == 0 ? 0 : (nothing - usd(plan.chosen().cost())) / nothing;
    }

    /** Who buys nothing loses nothing against it. */
    private static double losing(Plan plan) {
        Candidate chosen = plan.chosen();
        return chosen.purchase().buysNothing() ? 0 : 1 - chosen.chanceCheaper();
    }

    private static double perMonth(Plan plan, Money cost) {
        long months = ChronoUnit.MONTHS.between(
                plan.start().atZone(ZoneOffset.UTC), plan.end().atZone(ZoneOffset.UTC));
        return usd(cost) / Math.max(1, months);
    }

    private static double usd(Money money) {
        return money.usd().doubleValue();
    }
}
