package dev.headroom.cli.gate;

import dev.headroom.planner.plan.Candidate;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Money;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a plan that a gate may be about; money in US dollars, shares from 0 to 1. */
public enum PlanFigures {
    UNITS(
            "units",
            "the most model units held at once",
            plan -> plan.chosen().purchase().units().count()),
    MONTHS_BOUND(
            "months-bound",
            "the longest term, in months",
            plan -> plan.chosen().purchase().monthsBound()),
    COST(
            "cost-per-month",
            "what everything costs, in US dollars",
            plan -> perMonth(plan, plan.chosen().cost())),
    SAVING(
            "saving-per-month",
            "against buying nothing, in US dollars",
            plan -> perMonth(
                    plan, plan.onDemandOnly().cost().minus(plan.chosen().cost()))),
    SAVING_SHARE("saving-share", "the same as a share of what nothing costs", PlanFigures::savingShare),
    LOSING("losing-chance", "share of futures in which buying nothing costs less", PlanFigures::losing),
    THROTTLED(
            "throttled-share",
            "share of the worst month's tokens that is refused",
            plan -> plan.chosen().assuredThrottledShare()),
    LATE(
            "late-share",
            "share of the worst month's tokens that is answered late",
            plan -> plan.chosen().assuredLateShare()),
    MISSED(
            "target-missed",
            "1 where the targets are missed all the same, else 0",
            plan -> plan.chosen().meetsTarget() ? 0 : 1),
    UTILISATION(
            "utilisation",
            "share of what is bought that is used",
            plan -> plan.chosen().utilisation()),
    GAP(
            "gap-usd",
            "what a better purchase could save at most, in US dollars",
            plan -> usd(plan.proof().gap()));

    private final String label;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final ToDoubleFunction<Plan> value;

    PlanFigures(String label, String meaning, ToDoubleFunction<Plan> value) {
        this.label = label;
        this.meaning = meaning;
        this.value = value;
    }

    /** As gates name them. */
    public static List<String> labels() {
        return Stream.of(values()).map(figure -> figure.label).toList();
    }

    /** A line each, for people. */
    public static List<String> explained() {
        return Stream.of(values())
                .map(figure -> Figure.explained(figure.label, figure.meaning))
                .toList();
    }

    /** Each figure of a plan by its label. */
    public static Map<String, Double> byLabel(Plan plan) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Stream.of(values()).forEach(figure -> figures.put(figure.label, figure.value.applyAsDouble(plan)));
        return figures;
    }

    /** Each figure of a plan. */
    public static List<Figure> of(Plan plan) {
        return Stream.of(values())
                .map(figure -> Figure.of(figure.label, figure.value.applyAsDouble(plan)))
                .toList();
    }

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
