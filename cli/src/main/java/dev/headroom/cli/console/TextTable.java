package dev.headroom.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text under a head, each column as wide as its widest cell and set to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** The head and the rows as lines; every row has as many cells as the head. */
    public static List<String> of(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(" ".repeat(widths[column] - cell.length()))
                    .append(cell);
        }
        return line.toString();
    }
}
