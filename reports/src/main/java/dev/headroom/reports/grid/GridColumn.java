package dev.headroom.reports.grid;

import java.util.List;

/** A heading and what stands under it. */
record GridColumn(String heading, List<GridCell> cells) {

    GridColumn {
        cells = List.copyOf(cells);
    }

    boolean hasContent() {
        return cells.stream().anyMatch(cell -> !(cell instanceof GridCell.Nothing));
    }
}
