package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cost against the number of units, a line for each term. */
final class CostFigure {

    /** Candidates beyond this many times the cost of buying nothing are in the table and not in the picture. */
    private static final double DEAREST = 2;

    private static final int LEAST_UNITS = 4;
    private static final int UNITS_PAST_CHOSEN = 3;
    private static final int MOST_UNITS = 40;

    private final Facts facts;
    private final double highest;
    private final int mostUnits;

    /** The nearest purchase is always among what is shown. */
    CostFigure(Facts facts) {
        this.facts = facts;
        Candidate nearest = facts.nearestUnits().orElseThrow();
        int units = Math.max(facts.units(), nearest.purchase().units().count());
        this.highest =
                Math.max(usd(nearest), DEAREST * Math.max(usd(facts.plan().onDemandOnly()), usd(facts.chosen())));
        this.mostUnits = Math.max(units + UNITS_PAST_CHOSEN, Math.min(MOST_UNITS, Math.max(LEAST_UNITS, 2 * units)));
    }

    Figure figure() {
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace.Level("on demand only", usd(facts.plan().onDemandOnly())));
        terms().forEach(term -> traces.add(line(term)));
        traces.add(missing());
        mark().ifPresent(traces::add);
        Panel panel = new Panel(
                new Axis("model units", Axis.Kind.WHOLE),
                new Axis("Cost over " + facts.horizon(), Axis.Kind.MONEY),
                traces);
        return new Figure(
                "cost-chart",
                finding(),
                "One line for each term, from buying nothing at the left. "
                        + (facts.reserves()
                                ? ""
                                : "The ring marks the recommendation, its stroke the interval of 8 in 10 futures. ")
                        + "Hollow points miss the target." + cut(),
                List.of(panel),
                table());
    }

    /** What is to be seen, in one line. */
    private String finding() {
        Candidate chosen = facts.chosen();
        Money nothing = facts.plan().onDemandOnly().cost();
        if (facts.buys() && !facts.reserves()) {
            return "The recommendation costs " + Numbers.money(chosen.cost()) + ", "
                    + Words.difference(chosen.cost(), nothing) + " than " + facts.withoutPurchase();
        }
        Candidate nearest = facts.nearestUnits().orElseThrow();
        return "The nearest purchase of units, " + nearest.purchase() + ", costs "
                + Words.difference(nearest.cost(), chosen.cost()) + " than "
                + (facts.reserves() ? "the recommended reservation" : facts.withoutPurchase());
    }

    /** Where lines end that go on above the picture. */
    private String cut() {
        List<String> cut = tabled().stream()
                .filter(term -> upToMost(term).stream().anyMatch(candidate -> usd(candidate) > highest))
                .map(CommitmentTerm::label)
                .toList();
        return cut.isEmpty()
                ? ""
                : " The picture is cut above " + Numbers.money(Money.ofUsd(highest)) + ", and with it the line of "
                        + String.join(" and of ", cut) + "; the values have what is dearer.";
    }

    /** A reservation has no place on an axis of units. */
    private Optional<Trace> mark() {
        Candidate chosen = facts.chosen();
        return facts.reserves()
                ? Optional.empty()
                : Optional.of(new Trace.Mark(
                        "chosen: " + (facts.changes() ? Words.units(facts.units()) + " at most" : chosen.purchase()),
                        new Point(facts.units(), usd(chosen)),
                        chosen.low().usd().doubleValue(),
                        chosen.high().usd().doubleValue()));
    }

    private List<CommitmentTerm> terms() {
        return Arrays.stream(CommitmentTerm.values())
                .filter(term -> !onTerm(term).isEmpty())
                .toList();
    }

    /** Those of which the table has a value, drawn or not. */
    private List<CommitmentTerm> tabled() {
        return Arrays.stream(CommitmentTerm.values())
                .filter(term -> !upToMost(term).isEmpty())
                .toList();
    }

    private List<Candidate> onTerm(CommitmentTerm term) {
        return upToMost(term).stream().filter(this::isShown).toList();
    }

    private List<Candidate> upToMost(CommitmentTerm term) {
        return facts.plan().candidates().stream()
                .filter(candidate -> candidate.purchase() instanceof Purchase.Units bought && bought.term() == term)
                .filter(candidate -> candidate.purchase().units().count() <= mostUnits)
                .toList();
    }

    private boolean isShown(Candidate candidate) {
        return candidate.purchase().units().count() <= mostUnits && usd(candidate) <= highest;
    }

    private Trace line(CommitmentTerm term) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, usd(facts.plan().onDemandOnly())));
        onTerm(term).forEach(candidate -> points.add(point(candidate)));
        boolean chosen = facts.chosen().purchase() instanceof Purchase.Units bought && bought.term() == term;
        return new Trace.Line(term.label(), points, Look.marked(chosen ? Weight.MAIN : Weight.PLAIN, stroke(term)));
    }

    private static Stroke stroke(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> Stroke.DOTTED;
            case ONE_MONTH -> Stroke.DASHED;
            case SIX_MONTHS -> Stroke.SOLID;
        };
    }

    private Trace missing() {
        List<Point> points = facts.plan().candidates().stream()
                .filter(candidate -> !candidate.meetsTarget())
                .filter(this::isShown)
                .map(CostFigure::point)
                .toList();
        return new Trace.Line("", points, Look.points(Weight.PLAIN, Marker.HOLLOW));
    }

    private static Point point(Candidate candidate) {
        return new Point(candidate.purchase().units().count(), usd(candidate));
    }

    private static double usd(Candidate candidate) {
        return candidate.cost().usd().doubleValue();
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.figures("model units")));
        tabled().forEach(term -> columns.add(Column.figures(term.label())));
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u <= mostUnits; u++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.whole(u)));
            for (CommitmentTerm term : tabled()) {
                cells.add(cell(term, u));
            }
            if (cells.stream().skip(1).anyMatch(cell -> !(cell instanceof Cell.Absent))) {
                rows.add(new Row(cells, u == facts.units() && !facts.reserves()));
            }
        }
        return new Table("Cost by units and term", columns, rows, "† misses the target");
    }

    private Cell cell(CommitmentTerm term, int units) {
        Optional<Candidate> found = units == 0
                ? Optional.of(facts.plan().onDemandOnly())
                : upToMost(term).stream()
                        .filter(candidate -> candidate.purchase().units().count() == units)
                        .findFirst();
        return found.map(candidate -> candidate.meetsTarget()
                        ? Cell.of(candidate.cost())
                        : new Cell.Doubtful(Cell.of(candidate.cost())))
                .orElse(new Cell.Absent());
    }
}
