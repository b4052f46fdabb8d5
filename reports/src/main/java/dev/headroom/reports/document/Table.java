package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Rows under columns.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows its rows, at least one
 * @param footnote what its marks mean; may be empty
 */
public record Table(String caption, List<Column> columns, List<Row> rows, String footnote) implements Block {

    /** @throws IllegalArgumentException where there is no row or one has not a cell for each column */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Require.that(!rows.isEmpty(), "table '" + caption + "' has no rows; say why instead");
        for (Row row : rows) {
            Require.that(
                    row.cells().size() == columns.size(),
                    "a row of table '" + caption + "' has " + row.cells().size() + " cells for " + columns.size()
                            + " columns");
        }
    }

    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, columns, rows, "");
    }

    /** Whether its rows are things of one kind that may stand in another order; where a name and its value stand side by side they are not. */
    public boolean sortable() {
        return rows.size() > 1
                && columns.stream().noneMatch(column -> column.title().isEmpty());
    }

    /** Whether any cell is marked as doubtful, so that the footnote must be shown. */
    public boolean hasMarks() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell.Doubtful.class::isInstance);
    }
}
