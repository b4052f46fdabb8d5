package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.PriorityUse;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.cost.BillMaker;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The recommendation beside buying nothing, in one small table. */
public final class NumbersSection {

    private final Facts facts;
    private final List<Candidate> shown = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private NumbersSection(Facts facts) {
        this.facts = facts;
        shown.add(facts.chosen());
        if (facts.buys()) {
            shown.add(facts.plan().onDemandOnly());
        }
    }

    public static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        if (!facts.chosen().purchase().units().isNone()) {
            blocks.add(new Prose(
                    "A model unit is capacity for one model that AWS rents by the hour, used or not (Provisioned"
                            + " Throughput); on demand is paid by the token."));
        }
        blocks.addAll(OrdersTable.of(facts));
        blocks.addAll(HoursTable.of(facts));
        if (!facts.chosen().purchase().units().isNone()) {
            facts.unitModel().note().map(Prose::new).ifPresent(blocks::add);
        }
        blocks.add(new NumbersSection(facts).table());
        skewed(facts).map(Prose::new).ifPresent(blocks::add);
        held(facts).ifPresent(blocks::add);
        return new Section("numbers", "The recommendation in numbers", blocks);
    }

    /** A mean above what nine futures in ten keep within looks like a mistake, and is none where few futures refuse much. */
    private static Optional<String> skewed(Facts facts) {
        Candidate chosen = facts.chosen();
        return chosen.throttledShare() <= chosen.assuredThrottledShare()
                ? Optional.empty()
                : Optional.of("The mean of the throttled tokens, " + Numbers.percent(chosen.throttledShare())
                        + ", lies above the " + Numbers.percent(chosen.assuredThrottledShare()) + " that "
                        + Numbers.percent(facts.plan().rules().assurance())
                        + " of futures keep within in their worst month: in the few others much is throttled, and those carry the mean."
                        + " The target goes by the worst month, not by the mean.");
    }

    private static Optional<Figure> held(Facts facts) {
        return facts.chosen().purchase() instanceof Purchase.Reserved reserved
                ? Optional.of(new ReservedFigure(facts, reserved).figure())
                : HeldFigure.of(facts);
    }

    private Table table() {
        Money nothing = facts.plan().onDemandOnly().cost();
        String assured = Numbers.percent(facts.plan().rules().assurance());
        boughtRow(
                "Model units held at once, at most",
                candidate -> Cell.whole(candidate.purchase().units().count()));
        row("Cost over " + facts.horizon(), candidate -> Cell.of(candidate.cost()));
        row("Cost per month", candidate -> Cell.of(facts.perMonth(candidate.cost())));
        boundRow();
        row("8 of 10 futures", candidate -> new Cell.Interval(Cell.of(candidate.low()), Cell.of(candidate.high())));
        row("Mean of the worst tenth of futures", candidate -> Cell.of(candidate.tail()));
        if (shown.stream().anyMatch(candidate -> candidate.unitCost().usd().signum() > 0)) {
            row(
                    facts.reserves() ? "of the cost: the reservation" : "of the cost: model units",
                    candidate -> candidate.unitCost().usd().signum() > 0
                            ? Cell.of(candidate.unitCost())
                            : new Cell.Absent());
        }
        row("of the cost: on demand", candidate -> Cell.of(candidate.spillCost()));
        if (shown.stream().anyMatch(candidate -> candidate.refusedCost().usd().signum() > 0)) {
            row("of that: refused at first, asked again", candidate -> Cell.of(candidate.refusedCost()));
        }
        if (shown.stream().anyMatch(candidate -> candidate.priority().isPresent())) {
            row("of that: dearer on the Priority tier", candidate -> of(candidate, use -> Cell.of(use.premium())));
            row("Tokens on the Priority tier, mean", candidate -> of(candidate, use -> Cell.share(use.share())));
        }
        if (shown.stream().anyMatch(candidate -> candidate.batchCost().usd().signum() > 0)) {
            row("of the cost: what may wait", candidate -> Cell.of(candidate.batchCost()));
        }
        boolean dearer = facts.chosen().cost().compareTo(nothing) > 0;
        boughtRow(
                dearer ? "More than on demand only" : "Saving against on demand only",
                candidate ->
                        Cell.of(new Money(nothing.minus(candidate.cost()).usd().abs())));
        boughtRow("Futures in which it is cheaper", candidate -> Cell.share(candidate.chanceCheaper()));
        boughtRow(
                facts.reserves() ? "Tokens carried by the reservation" : "Tokens carried by the units",
                candidate -> Cell.share(candidate.carriedShare()));
        row("Tokens throttled, mean", candidate -> Cell.share(candidate.throttledShare()));
        row(
                "Tokens throttled in the worst month, at most, in " + assured + " of futures",
                candidate -> Cell.share(candidate.assuredThrottledShare()));
        if (shown.stream().anyMatch(candidate -> candidate.assuredLateShare() > 0)) {
            row(
                    "Tokens answered late on demand in the worst month, at most, in " + assured + " of futures",
                    candidate -> Cell.share(candidate.assuredLateShare()));
        }
        boughtRow(
                facts.reserves() ? "Utilisation of the reservation" : "Utilisation of the units",
                candidate -> Cell.share(candidate.utilisation()));
        return Table.of("Means over all futures, where nothing else is said", columns(), rows);
    }

    /** What orders on terms cost after the plan's end: nobody can give it back, and no other row has it. */
    private void boundRow() {
        Plan plan = facts.plan();
        Money past = Orders.of(plan).stream()
                .filter(order -> Orders.boundUntil(order).isAfter(plan.end()))
                .flatMap(order -> BillMaker.held(order, Orders.boundUntil(order), plan).stream()
                        .map(bound -> new Money(bound.usd()))
                        .map(bound -> bound.minus(BillMaker.held(order, plan)
                                .map(within -> new Money(within.usd()))
                                .orElse(Money.ZERO))))
                .reduce(Money.ZERO, Money::plus);
        if (past.usd().signum() > 0) {
            boughtRow("Bound after " + facts.lastDay() + ", not in the cost", candidate -> Cell.of(past));
        }
    }

    private static Cell of(Candidate candidate, Function<PriorityUse, Cell> value) {
        return candidate.priority().map(value).orElseGet(Cell.Absent::new);
    }

    private List<Column> columns() {
        return facts.buys()
                ? List.of(Column.words(""), Column.figures("Recommended"), Column.figures("On demand only"))
                : List.of(Column.words(""), Column.figures("Recommended"));
    }

    private void row(String name, Function<Candidate, Cell> value) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        shown.forEach(candidate -> cells.add(value.apply(candidate)));
        rows.add(new Row(cells, false));
    }

    /** A row that says nothing of a candidate that buys nothing, and is left out where none is bought. */
    private void boughtRow(String name, Function<Candidate, Cell> value) {
        if (facts.buys()) {
            row(name, candidate -> candidate.purchase().buysNothing() ? new Cell.Absent() : value.apply(candidate));
        }
    }
}
