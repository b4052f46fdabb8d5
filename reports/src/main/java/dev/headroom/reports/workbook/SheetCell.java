package dev.headroom.reports.workbook;

import java.math.BigDecimal;

/** What stands in a cell of a sheet. */
sealed interface SheetCell {

    Style style();

    /** Words, which no spreadsheet takes for anything else. */
    record Words(String words, Style style) implements SheetCell {}

    /** A number. */
    record Value(BigDecimal value, Style style) implements SheetCell {}

    /**
     * A formula with the value that it has.
     *
     * @param expression without the equals sign
     * @param value what it comes to, for those who read without calculating
     */
    record Formula(String expression, double value, Style style) implements SheetCell {}
}
