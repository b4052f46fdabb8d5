package dev.headroom.reports.grid;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes grids of tables: intervals take a column for each end, units and doubts one of their own where they are not the same throughout. */
public final class Gridded {

    private Gridded() {}

    /** The table of a block, that of its values where it is a figure. */
    public static Optional<Table> table(Block block) {
        if (block instanceof Figure figure) {
            return Optional.of(figure.values());
        }
        return block instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    public static Grid of(Table table) {
        Headings names = new Headings(table.columns());
        List<GridColumn> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            columns.addAll(new ColumnSplit(
                            names.of(c),
                            table.rows().stream()
                                    .map(row -> row.cells().get(at))
                                    .toList(),
                            table.footnote())
                    .columns());
        }
        if (table.rows().stream().anyMatch(Row::chosen)) {
            columns.add(new GridColumn(
                    "recommended",
                    table.rows().stream()
                            .<GridCell>map(row -> row.chosen() ? new GridCell.Words("yes") : new GridCell.Nothing())
                            .toList()));
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            int at = r;
            rows.add(columns.stream().map(column -> column.cells().get(at)).toList());
        }
        return new Grid(
                table.caption(),
                Headings.unique(columns.stream().map(GridColumn::heading).toList()),
                rows);
    }
}
