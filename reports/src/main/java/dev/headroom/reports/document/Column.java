package dev.headroom.reports.document;

/**
 * The head of a column.
 *
 * @param title what stands in it; may be empty for a column of names
 * @param unit the unit of all its numbers; empty where it has none or each cell has its own
 * @param numeric whether its cells line up on the right
 */
public record Column(String title, String unit, boolean numeric) {

    /** A column of words. */
    public static Column words(String title) {
        return new Column(title, "", false);
    }

    /** A column of numbers that need no unit, or bring their own. */
    public static Column figures(String title) {
        return new Column(title, "", true);
    }

    /** A column of numbers in one unit. */
    public static Column figures(String title, String unit) {
        return new Column(title, unit, true);
    }

    /** Title and unit as a heading: {@code time to first token p99 (ms)}. */
    public String heading() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
