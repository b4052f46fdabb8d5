package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What two plans decide, side by side. */
final class DecidedTable {

    private final Plan then;
    private final Plan now;
    private final List<Row> rows = new ArrayList<>();

    private DecidedTable(Plan then, Plan now) {
        this.then = then;
        this.now = now;
    }

    static Table of(Comparison comparison) {
        return new DecidedTable(comparison.then().plan(), comparison.now().plan()).table();
    }

    private Table table() {
        words("recommended", plan -> plan.chosen().purchase().toString());
        words("planned", plan -> Facts.day(plan.start()) + " to " + Facts.day(plan.end()));
        number("most units at once", plan -> plan.chosen().purchase().units().count());
        number("bound for at most, months", plan -> plan.chosen().purchase().monthsBound());
        words("terms not considered", DecidedTable::excluded);
        money(
                "cost in a month of " + Decision.MONTH_HOURS + " hours",
                plan -> month(plan, plan.chosen().cost()));
        money(
                "8 of 10 futures from, in such a month",
                plan -> month(plan, plan.chosen().low()));
        money(
                "8 of 10 futures to, in such a month",
                plan -> month(plan, plan.chosen().high()));
        money(
                "buying nothing, in such a month",
                plan -> month(plan, plan.onDemandOnly().cost()));
        money("cost of the whole plan", plan -> plan.chosen().cost());
        share("tokens that it carries", plan -> plan.chosen().carriedShare());
        share("tokens that stay on demand", plan -> 1 - plan.chosen().carriedShare());
        share("tokens refused, mean", plan -> plan.chosen().throttledShare());
        share(
                "futures in which it is cheaper than nothing",
                plan -> plan.chosen().chanceCheaper());
        share("other futures that keep the target", plan -> plan.fresh().kept().value());
        words("keeps the target", plan -> yes(plan.chosen()));
        return Table.of(
                "Decided then and now",
                List.of(Column.words(""), Column.words("then"), Column.words("now"), Column.figures("change")),
                rows);
    }

    private static String yes(Candidate chosen) {
        return chosen.meetsTarget() ? "yes" : "no";
    }

    private static String excluded(Plan plan) {
        return plan.excluded().isEmpty()
                ? "none"
                : plan.excluded().stream().map(Excluded::term).collect(Collectors.joining(", "));
    }

    private static Money month(Plan plan, Money cost) {
        double hours = Decision.of(plan).hours();
        return Money.ofUsd(cost.usd().doubleValue() / hours * Decision.MONTH_HOURS);
    }

    private void words(String what, Function<Plan, String> words) {
        rows.add(Row.of(Cell.text(what), Cell.text(words.apply(then)), Cell.text(words.apply(now)), new Cell.Absent()));
    }

    private void number(String what, ToDoubleFunction<Plan> number) {
        double before = number.applyAsDouble(then);
        double after = number.applyAsDouble(now);
        rows.add(Row.of(
                Cell.text(what),
                Cell.whole(before),
                Cell.whole(after),
                new Cell.Change(new Cell.Quantity(after - before, "", 0))));
    }

    private void money(String what, Function<Plan, Money> money) {
        Money before = money.apply(then);
        Money after = money.apply(now);
        rows.add(Row.of(Cell.text(what), Cell.of(before), Cell.of(after), Cell.change(after.minus(before))));
    }

    private void share(String what, ToDoubleFunction<Plan> share) {
        double before = share.applyAsDouble(then);
        double after = share.applyAsDouble(now);
        rows.add(Row.of(
                Cell.text(what),
                Cell.share(before),
                Cell.share(after),
                Cell.Change.ofPoints(100 * (after - before), "points")));
    }
}
