package dev.headroom.reports.review.assumption;

import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inputs with who stated each and on which day. What nobody said is said to be missing, and not guessed. */
final class StatedTable {

    private static final String NOT_STATED = "not stated";

    private final Facts facts;
    private final List<Row> rows = new ArrayList<>();

    StatedTable(Facts facts) {
        this.facts = facts;
    }

    void row(String name, Cell value, Assumption assumption) {
        row(name, value, facts.stated(assumption));
    }

    void row(String name, Cell value, Stated stated) {
        rows.add(Row.of(Cell.text(name), value, owner(stated), day(stated)));
    }

    /** Empty where there is no row. */
    Optional<Table> table(String caption) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        caption,
                        List.of(
                                Column.words(""),
                                Column.figures("value"),
                                Column.words("stated by"),
                                Column.words("as of")),
                        rows));
    }

    private static Cell owner(Stated stated) {
        return Cell.text(stated.owner().orElse(NOT_STATED));
    }

    private static Cell day(Stated stated) {
        return Cell.text(stated.asOf().map(LocalDate::toString).orElse(NOT_STATED));
    }
}
