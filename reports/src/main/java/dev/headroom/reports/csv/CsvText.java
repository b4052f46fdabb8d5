package dev.headroom.reports.csv;

import dev.headroom.reports.grid.GridCell;
import java.util.List;
import java.util.stream.Collectors;

/** Cells of comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
final class CsvText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String row(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A number as it is, words so that they stay words. */
    static String text(GridCell cell) {
        if (cell instanceof GridCell.Figure figure) {
            return figure.value().signum() == 0
                    ? "0"
                    : figure.value().stripTrailingZeros().toPlainString();
        }
        return cell instanceof GridCell.Words words ? words(words.words()) : "";
    }

    /** Behind an apostrophe where a spreadsheet would calculate (OWASP, CSV Injection). */
    static String words(String words) {
        return !words.isEmpty() && BEGINS_A_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
