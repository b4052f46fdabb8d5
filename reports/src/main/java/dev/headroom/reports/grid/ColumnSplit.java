package dev.headroom.reports.grid;

import dev.headroom.reports.document.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One column of a table as those that it takes for plain values: the value, its interval, its unit and what makes it doubtful. */
final class ColumnSplit {

    private final Headings.Heading heading;
    private final List<Cell> cells;
    private final String footnote;
    private final Set<String> units = new TreeSet<>();

    ColumnSplit(Headings.Heading heading, List<Cell> cells, String footnote) {
        this.heading = heading;
        this.cells = cells;
        this.footnote = footnote;
        cells.stream().filter(PlainCells::isNumber).map(PlainCells::unit).forEach(units::add);
    }

    List<GridColumn> columns() {
        List<GridColumn> columns = new ArrayList<>();
        GridColumn value = column("", PlainCells::value);
        boolean onlyIntervals = cells.stream().allMatch(cell -> PlainCells.bare(cell) instanceof Cell.Interval);
        if (!onlyIntervals) {
            columns.add(value);
        }
        addIfAny(columns, column("low", PlainCells::low));
        addIfAny(columns, column("high", PlainCells::high));
        if (units.size() > 1) {
            columns.add(new GridColumn(
                    heading.title() + " unit",
                    cells.stream().map(cell -> words(PlainCells.unit(cell))).toList()));
        }
        addIfAny(
                columns,
                new GridColumn(
                        heading.title() + " note",
                        cells.stream()
                                .map(cell -> words(PlainCells.note(cell, footnote)))
                                .toList()));
        return columns;
    }

    private static void addIfAny(List<GridColumn> columns, GridColumn column) {
        if (column.hasContent()) {
            columns.add(column);
        }
    }

    private GridColumn column(String part, Function<Cell, GridCell> value) {
        String unit = units.size() == 1 ? units.iterator().next() : "";
        return new GridColumn(
                heading.with(part, unit), cells.stream().map(value).toList());
    }

    private static GridCell words(String text) {
        return text.isEmpty() ? new GridCell.Nothing() : new GridCell.Words(text);
    }
}
