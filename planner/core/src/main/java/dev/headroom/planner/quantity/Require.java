package dev.headroom.planner.quantity;

import java.math.BigDecimal;

/** Checks for constructors: each returns its argument, or says the name, the value and the rule. NaN passes none of them. */
public final class Require {

    private Require() {}

    /** @return {@code value}, finite and above zero */
    public static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "must be a finite number above 0");
        }
        return value;
    }

    /** @return {@code value}, finite and zero or above */
    public static double notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "must be a finite number, 0 or above");
        }
        return value;
    }

    /** @return {@code value}, zero or above */
    public static long notNegative(String name, long value) {
        if (value < 0) {
            throw refused(name, value, "must be 0 or above");
        }
        return value;
    }

    /** @return {@code value}, from {@code low} to {@code high} */
    public static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw refused(name, value, "must be from " + plain(low) + " to " + plain(high));
        }
        return value;
    }

    /** @return {@code value}, at least {@code low} */
    public static int atLeast(String name, int value, int low) {
        if (value < low) {
            throw refused(name, value, "must be at least " + low);
        }
        return value;
    }

    /** @return {@code value}, not blank, on one line */
    public static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, must say something");
        }
        that(value.chars().noneMatch(Character::isISOControl), name + " holds a line break or tab, must be one line");
        return value;
    }

    /** Throws unless {@code holds}. */
    public static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static IllegalArgumentException refused(String name, double value, String rule) {
        return new IllegalArgumentException(name + " is " + plain(value) + ", " + rule);
    }

    private static IllegalArgumentException refused(String name, long value, String rule) {
        return new IllegalArgumentException(name + " is " + value + ", " + rule);
    }

    /** With all its digits rather than as a power of ten: 1000000000000, not 1.0E12. */
    private static String plain(double value) {
        String written = Double.toString(value);
        return written.contains("E")
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : written;
    }
}
