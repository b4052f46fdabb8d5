package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as readers see them: thousands separated by commas, no digit that is not known. */
public final class Numbers {

    private static final int SIGNIFICANT = 3;
    private static final double LEAST_PERCENT = 0.01;
    private static final BigDecimal WHOLE_DOLLARS_FROM = BigDecimal.valueOf(1000);

    private Numbers() {}

    /** With so many digits after the point; a negative number of them rounds to tens, hundreds and so on. */
    public static String fixed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded);
    }

    /** The digits after the point that leave three significant ones; 0 for 0. */
    public static int decimals(double value) {
        return value == 0 ? 0 : SIGNIFICANT - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    }

    /** With three significant digits. */
    public static String rounded(double value) {
        return fixed(value, decimals(value));
    }

    /** Short, with at most three significant digits: {@code 1.2M}, {@code 350k}, {@code 0.5}. */
    public static String compact(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
        double size = Math.abs(rounded.doubleValue());
        if (size >= 1e9) {
            return stripped(rounded.movePointLeft(9)) + "G";
        }
        if (size >= 1e6) {
            return stripped(rounded.movePointLeft(6)) + "M";
        }
        return size >= 1e4 ? stripped(rounded.movePointLeft(3)) + "k" : stripped(rounded);
    }

    private static String stripped(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, bare.scale()) + "f", bare);
    }

    /** Whole dollars from a thousand on, cents below: {@code $1,235}, {@code $12.40}, {@code $0}. */
    public static String money(Money money) {
        BigDecimal usd = money.usd().abs();
        int decimals = usd.signum() != 0 && usd.compareTo(WHOLE_DOLLARS_FROM) < 0 ? 2 : 0;
        String sign = money.usd().signum() < 0 ? "-" : "";
        return sign + String.format(Locale.ROOT, "$%,." + decimals + "f", usd.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A price with every digit it has, at least cents. */
    public static String price(BigDecimal usd) {
        int decimals = Math.max(2, usd.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "$%,." + decimals + "f", usd);
    }

    /** Per cent, with more digits the nearer it is to none or all: {@code 45 %}, {@code 4.5 %}, {@code 99.95 %}. */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < LEAST_PERCENT) {
            return "<" + LEAST_PERCENT + " %";
        }
        double fromEnd = Math.min(Math.abs(percent), Math.abs(100 - percent));
        if (fromEnd == 0 || fromEnd >= 10 || percent > 101) {
            return fixed(percent, 0) + " %";
        }
        return fixed(percent, fromEnd >= 1 ? 1 : 2) + " %";
    }
}
