package dev.headroom.reports.review.since;

import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;

/**
 * An input then and now.
 *
 * @param what it is
 * @param then as it was
 * @param now as it is
 * @param change by how much, where that is a number
 */
record Changed(String what, Cell then, Cell now, Cell change) {

    static Changed words(String what, String then, String now) {
        return new Changed(what, Cell.text(then), Cell.text(now), new Cell.Absent());
    }

    /** A number with three significant digits, and by what share of itself it changed. */
    static Changed number(String what, String unit, double then, double now) {
        return new Changed(what, rounded(then, unit), rounded(now, unit), share(then, now));
    }

    static Cell rounded(double value, String unit) {
        return new Cell.Quantity(value, unit, Numbers.decimals(value));
    }

    /** In per cent of what it was; absent of nothing. */
    static Cell share(double then, double now) {
        return then == 0 ? new Cell.Absent() : Cell.Change.ofPoints(100 * (now - then) / Math.abs(then), "%");
    }

    boolean isOtherwise() {
        return !then.text().equals(now.text());
    }
}
