package dev.headroom.reports.grid;

import java.math.BigDecimal;

/** One plain value. */
public sealed interface GridCell {

    /** Not known, or not to be had. */
    record Nothing() implements GridCell {}

    /** Words. */
    record Words(String words) implements GridCell {}

    /**
     * A number, as it is and not as it is shown.
     *
     * @param value the number
     * @param shown how a reader sees it
     * @param decimals digits after the point that a reader sees, where it is a plain number
     */
    record Figure(BigDecimal value, Shown shown, int decimals) implements GridCell {}

    /** How a number is shown. */
    enum Shown {
        PLAIN,
        MONEY,
        PRICE,
        SHARE
    }
}
