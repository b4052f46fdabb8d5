package dev.headroom.reports.review.assumption;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Reservations;
import java.util.ArrayList;
import java.util.List;

/** What one unit was taken to carry, and how that is known. */
final class UnitTable {

    private static final String CAPTION = "What one model unit carries";

    private UnitTable() {}

    static List<Block> blocks(Facts facts) {
        UnitCapacity unit = facts.plan().unit();
        if (unit instanceof UnitCapacity.Measured measured) {
            List<Block> blocks = new ArrayList<>(List.of(new Prose(how(measured)), table(measured)));
            if (!measured.caveats().isEmpty()) {
                blocks.add(1, new Prose("What makes this measurement doubtful:"));
                blocks.add(2, new Notes(measured.caveats()));
            }
            return blocks;
        }
        if (unit instanceof UnitCapacity.Declared declared) {
            return List.of(
                    new Prose("What one model unit carries was declared by " + declared.saidBy() + ", "
                            + day(facts.stated(Assumption.UNIT)) + ". It was not measured, so it has no interval."),
                    table(declared));
        }
        if (Reservations.only(facts)) {
            return List.of(new Prose("No model unit of this model has a price, so what one carries plays no part."));
        }
        return List.of(new Prose("What one model unit carries is unknown: AWS publishes no figure, and it was neither"
                + " measured nor declared. No purchase can be costed without it."));
    }

    private static String day(Stated stated) {
        return stated.asOf().map(day -> "on " + day).orElse("on a day that is not stated");
    }

    private static String how(UnitCapacity.Measured unit) {
        String end = unit.limit() == Limit.NOT_REACHED
                ? "no limit was met within the tested load, so a unit may carry more"
                : "the limit met there is " + unit.limit().label();
        return "What one model unit carries was measured by a load test of a purchase, at "
                + Numbers.rounded(unit.concurrency()) + " requests in flight per unit; " + end + ".";
    }

    private static Table table(UnitCapacity.Measured unit) {
        return Table.of(
                CAPTION,
                List.of(
                        Column.words(""),
                        Column.figures("value", "tokens/min"),
                        Column.figures("interval", "tokens/min"),
                        Column.figures("confidence"),
                        Column.words("known by")),
                List.of(row("input", unit.inputPerMinute()), row("output", unit.outputPerMinute())));
    }

    private static Row row(String stream, Estimate rate) {
        return Row.of(
                Cell.text(stream),
                Cell.rounded(rate.value()),
                new Cell.Interval(Cell.rounded(rate.low()), Cell.rounded(rate.high())),
                Cell.share(rate.confidence()),
                Cell.text("measured"));
    }

    private static Table table(UnitCapacity.Declared unit) {
        return Table.of(
                CAPTION,
                List.of(Column.words(""), Column.figures("value", "tokens/min"), Column.words("known by")),
                List.of(
                        Row.of(
                                Cell.text("input"),
                                Cell.rounded(unit.rates().inputPerMinute()),
                                Cell.text("declared by " + unit.saidBy())),
                        Row.of(
                                Cell.text("output"),
                                Cell.rounded(unit.rates().outputPerMinute()),
                                Cell.text("declared by " + unit.saidBy()))));
    }
}
