package dev.headroom.cli.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers to some significant digits and without powers of ten: 1,230 and not 1.23e+03. */
public final class Digits {

    private static final double SMALLEST_OF_FORMATTER = 1e-4;

    private Digits() {}

    /** Three digits. */
    public static String three(double value) {
        return of(value, 3);
    }

    /** @param digits that are significant, from 1 */
    public static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double size = Math.abs(rounded.doubleValue());
        if (size >= Math.pow(10, digits)) {
            return String.format(Locale.ROOT, "%,.0f", rounded);
        }
        return size > 0 && size < SMALLEST_OF_FORMATTER
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%." + digits + "g", value);
    }
}
