package dev.headroom.reports.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells one for each column; the first names the row
 * @param chosen whether it is the one that the document recommends
 */
public record Row(List<Cell> cells, boolean chosen) {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    /** The same row, set off from the others where it is the chosen one. */
    public Row chosenWhere(boolean isChosen) {
        return new Row(cells, isChosen);
    }
}
