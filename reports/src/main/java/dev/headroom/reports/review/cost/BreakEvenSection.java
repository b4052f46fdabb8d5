package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a unit must carry, and how much of a reservation must be used, to cost no more than on demand. */
public final class BreakEvenSection {

    private BreakEvenSection() {}

    public static Section of(Facts facts) {
        String title = "Break-even";
        List<Block> blocks = new ArrayList<>(units(facts));
        blocks.addAll(ReservedTables.breakEvens(facts));
        if (blocks.isEmpty()) {
            blocks.add(new Prose("There is none: no term has a price, or tokens cost nothing."));
        }
        return new Section("break-even", title, blocks);
    }

    private static List<Block> units(Facts facts) {
        if (facts.plan().breakEvens().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Prose("A unit that carries this much, every minute of its term, costs what the same tokens cost on"
                        + " demand at the workload's own mix of input and output."),
                Table.of(
                        "Break-even of one unit by term",
                        List.of(
                                Column.words("term"),
                                Column.figures("price", "per hour"),
                                Column.figures("input", "tokens/min"),
                                Column.figures("output", "tokens/min"),
                                Column.figures("share of a unit"),
                                Column.words("considered")),
                        facts.plan().breakEvens().stream()
                                .map(even -> row(even, facts))
                                .toList()));
    }

    private static Row row(BreakEven even, Facts facts) {
        return Row.of(
                Cell.text(even.term().label()),
                new Cell.Price(BigDecimal.valueOf(even.usdPerHour())),
                Cell.rounded(even.inputPerMinute()),
                Cell.rounded(even.outputPerMinute()),
                even.shareOfUnit().isPresent() ? Cell.share(even.shareOfUnit().getAsDouble()) : new Cell.Absent(),
                Cell.yes(!facts.isExcluded(even.term().label())));
    }
}
