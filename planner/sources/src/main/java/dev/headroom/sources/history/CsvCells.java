package dev.headroom.sources.history;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;

/** A line as cells: parted by commas, quoted or not, a quote within quotes doubled (RFC 4180, without line breaks). */
public final class CsvCells {

    private static final char QUOTE = '"';

    private CsvCells() {}

    /** @throws IllegalArgumentException where a quote is open, or stands where none can */
    public static List<String> split(String line) {
        if (line.indexOf(QUOTE) < 0) {
            return List.of(line.split(",", -1));
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int end = endOfCell(line, from);
            Require.that(
                    end == line.length() || line.charAt(end) == ',',
                    "cell " + (cells.size() + 1) + " has text after its closing quote");
            cells.add(content(line.substring(from, end)));
            from = end + 1;
        }
        return cells;
    }

    private static int endOfCell(String line, int from) {
        if (line.startsWith("\"", from)) {
            return closingQuote(line, from + 1) + 1;
        }
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    private static int closingQuote(String line, int from) {
        int quote = line.indexOf(QUOTE, from);
        while (line.startsWith("\"\"", quote)) {
            quote = line.indexOf(QUOTE, quote + 2);
        }
        Require.that(quote >= 0, "a quote is not closed on its line; cells with line breaks are not read");
        return quote;
    }

    private static String content(String cell) {
        if (cell.startsWith("\"")) {
            return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
        }
        Require.that(cell.indexOf(QUOTE) < 0, "cell [" + cell + "] has a quote inside, must be quoted as a whole");
        return cell;
    }
}
