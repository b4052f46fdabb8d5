package dev.headroom.cli.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number that a gate may be about.
 *
 * @param name as gates name it
 * @param of what it is a figure of, as in {@code level 3}; may be empty
 * @param value empty where there was not enough to tell it
 */
public record Figure(String name, String of, OptionalDouble value) {

    private static final MathContext DIGITS = new MathContext(6);

    static String explained(String label, String meaning) {
        return String.format(Locale.ROOT, "  %-25s%s", label, meaning);
    }

    static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return name + (of.isEmpty() ? "" : " of " + of);
    }
}
