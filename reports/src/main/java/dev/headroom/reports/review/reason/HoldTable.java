package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Trial;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far each input may move before another purchase is better. */
final class HoldTable {

    private HoldTable() {}

    static Block of(List<HoldRange> ranges) {
        return Table.of(
                "How far one input may move, all else as planned, while the recommendation keeps the target and costs at most "
                        + Numbers.percent(HoldRange.TOLERATED)
                        + " more than the best; best below and above is what is best at the value that was tried next beyond, from half to"
                        + " twice the planned one",
                List.of(
                        Column.words("input"),
                        Column.figures("planned"),
                        Column.figures("holds from"),
                        Column.figures("holds to"),
                        Column.words("best below"),
                        Column.words("best above")),
                ranges.stream().map(HoldTable::row).toList());
    }

    private static Row row(HoldRange range) {
        Trial least = range.trials().get(0);
        Trial most = range.trials().get(range.trials().size() - 1);
        return Row.of(
                Cell.text(range.lever().label() + ", " + range.lever().unit()),
                Cell.rounded(range.value()),
                edge(range.from(), "below " + Numbers.rounded(range.value() * least.factor())),
                edge(range.to(), "above " + Numbers.rounded(range.value() * most.factor())),
                best(range.below()),
                best(range.above()));
    }

    private static Cell edge(OptionalDouble edge, String beyond) {
        return edge.isPresent() ? Cell.rounded(edge.getAsDouble()) : Cell.text(beyond);
    }

    private static Cell best(Optional<Trial> beyond) {
        return beyond.<Cell>map(trial -> Cell.text(trial.best().toString())).orElseGet(Cell.Absent::new);
    }
}
