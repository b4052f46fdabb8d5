package dev.headroom.reports.workbook;

import dev.headroom.reports.document.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet in the making, from its first row to its last. */
final class Sheet {

    private static final int LEAST_WIDTH = 10;
    private static final int MOST_WIDTH = 56;
    private static final int MOST_CHARACTERS = 120;

    private final String name;
    private final List<Map<Integer, SheetCell>> rows = new ArrayList<>();
    private final Map<Integer, Integer> widths = new TreeMap<>();

    Sheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Rows by column, both from 0. */
    List<Map<Integer, SheetCell>> rows() {
        return rows;
    }

    /** The widths of the columns, in characters. */
    Map<Integer, Integer> widths() {
        return widths;
    }

    /** The number of the next row, from 1, as formulas name it. */
    int nextRow() {
        return rows.size() + 1;
    }

    void gap() {
        rows.add(Map.of());
    }

    /** Text over all columns, in as many rows as it takes: it makes no column wider. */
    void line(String text, Style style) {
        Wrapped.lines("", text, MOST_CHARACTERS).forEach(line -> rows.add(Map.of(0, new SheetCell.Words(line, style))));
    }

    void row(List<? extends SheetCell> cells) {
        Map<Integer, SheetCell> row = new TreeMap<>();
        for (int c = 0; c < cells.size(); c++) {
            SheetCell cell = cells.get(c);
            if (!(cell instanceof SheetCell.Words words && words.words().isEmpty())) {
                row.put(c, cell);
                widths.merge(c, width(cell), Math::max);
            }
        }
        rows.add(row);
    }

    /** How many lines the words of a row take in their columns; 1 where all fit. */
    int linesOf(Map<Integer, SheetCell> row) {
        int most = 1;
        for (Map.Entry<Integer, SheetCell> cell : row.entrySet()) {
            int room = widths.getOrDefault(cell.getKey(), MOST_WIDTH) - 2;
            if (cell.getValue() instanceof SheetCell.Words words && words.style() == Style.WORDS) {
                most = Math.max(most, Wrapped.lines("", words.words(), room).size());
            }
        }
        return most;
    }

    private static int width(SheetCell cell) {
        int characters = LEAST_WIDTH;
        if (cell instanceof SheetCell.Words words) {
            characters = words.words().length() + 3;
        } else if (cell instanceof SheetCell.Value number) {
            int digits = number.value().precision() - number.value().scale();
            characters = 4 + digits + digits / 3;
        } else if (cell instanceof SheetCell.Formula formula) {
            characters = 6 + Long.toString((long) formula.value()).length() * 4 / 3;
        }
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, characters));
    }
}
