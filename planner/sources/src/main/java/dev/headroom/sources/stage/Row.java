package dev.headroom.sources.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits rows at their commas. Short words that come again and again, as stop reasons do, are held once. */
final class Row {

    private static final int MOST_WORDS = 1000;

    private final Map<String, String> words = new HashMap<>();
    private final List<String> cells;

    Row(int columns) {
        cells = new ArrayList<>(columns);
    }

    /** The cells of a line, valid until the next. */
    List<String> split(String line) {
        cells.clear();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(cell(line, from, comma));
            from = comma + 1;
        }
        cells.add(cell(line, from, line.length()));
        return cells;
    }

    private String cell(String line, int from, int to) {
        String cell = line.substring(from, to);
        if (cell.isEmpty() || !Character.isLetter(cell.charAt(0)) || words.size() == MOST_WORDS) {
            return cell;
        }
        String known = words.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }
}
