package dev.headroom.reports.document;

/**
 * An axis.
 *
 * @param title what it measures, with its unit
 * @param kind how its values are spaced and written
 */
public record Axis(String title, Kind kind) {

    /** How values are spaced and written. */
    public enum Kind {
        /** Evenly, as numbers. */
        NUMBER,
        /** Evenly, as whole numbers. */
        WHOLE,
        /** Evenly, as numbers on both sides of 0, in a panel that is low: what a fit misses by. */
        RESIDUAL,
        /** Evenly, as dollars. */
        MONEY,
        /** Evenly, as dates: values are days since 1970-01-01. */
        DATE,
        /** By their logarithm; values are above 0. */
        LOGARITHM,
        /** By the names that the traces have, one unit each: rows from the top, columns from the left. */
        NAMES
    }
}
