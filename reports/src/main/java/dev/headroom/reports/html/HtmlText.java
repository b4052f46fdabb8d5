package dev.headroom.reports.html;

import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;

/** What a page does to text beyond escaping it. */
public final class HtmlText {

    private static final int LONG = 40;
    private static final int SHORT = 16;

    private HtmlText() {}

    /** A per-cent sign stays on the line of its number. */
    public static String joined(String text) {
        return text.replace(" %", "\u00a0%");
    }

    /** The class of a cell: numbers keep on one line, long words get a column that is wide enough to read. */
    public static String css(Column column, Cell cell) {
        if (column.numeric()) {
            return cell instanceof Cell.Interval || cell instanceof Cell.Text ? "number free" : "number";
        }
        int length = cell.text().length();
        if (length <= SHORT) {
            return "words short";
        }
        return length > LONG ? "words long" : "words";
    }
}
