package dev.headroom.reports.html;

import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import org.jspecify.annotations.Nullable;

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

    /** What a cell is sorted by where that is a number: the value behind its text; null where it has none. */
    public static @Nullable String value(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return amount.money().usd().toPlainString();
        }
        if (cell instanceof Cell.Price price) {
            return price.usd().toPlainString();
        }
        if (cell instanceof Cell.Quantity quantity) {
            return Double.toString(quantity.value());
        }
        if (cell instanceof Cell.Share share) {
            return Double.toString(share.share());
        }
        if (cell instanceof Cell.Certified certified) {
            return Double.toString(certified.value());
        }
        if (cell instanceof Cell.Interval interval) {
            return value(interval.low());
        }
        if (cell instanceof Cell.Change change) {
            return value(change.by());
        }
        return cell instanceof Cell.Doubtful doubtful ? value(doubtful.cell()) : null;
    }
}
