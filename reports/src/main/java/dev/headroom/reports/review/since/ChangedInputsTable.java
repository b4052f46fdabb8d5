package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Cause;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every input that is another than then, by the cause that it belongs to. */
final class ChangedInputsTable {

    private ChangedInputsTable() {}

    /** Empty where none is. */
    static Optional<Table> of(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        add(rows, Cause.DEMAND, ChangedDemand.of(comparison));
        add(
                rows,
                Cause.PRICES,
                ChangedPrices.of(comparison.then().plan(), comparison.now().plan()));
        add(rows, Cause.MEASUREMENT, ChangedMeasurement.of(comparison));
        add(rows, Cause.SETTINGS, ChangedSettings.of(comparison));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        "What is otherwise in the inputs",
                        List.of(
                                Column.words("input"),
                                Column.words("of"),
                                Column.words("then"),
                                Column.words("now"),
                                Column.figures("change")),
                        rows));
    }

    private static void add(List<Row> rows, Cause cause, List<Changed> changes) {
        changes.stream()
                .filter(Changed::isOtherwise)
                .forEach(change -> rows.add(Row.of(
                        Cell.text(change.what()),
                        Cell.text(cause.label()),
                        change.then(),
                        change.now(),
                        change.change())));
    }
}
