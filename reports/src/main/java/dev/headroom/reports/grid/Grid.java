package dev.headroom.reports.grid;

import java.util.List;

/**
 * A table with one plain value to a cell.
 *
 * @param caption what it shows
 * @param headings of its columns, with units; each is there once
 * @param rows its rows, each with a cell to a heading
 */
public record Grid(String caption, List<String> headings, List<List<GridCell>> rows) {

    public Grid {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
