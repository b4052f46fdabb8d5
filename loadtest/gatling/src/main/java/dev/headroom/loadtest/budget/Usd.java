package dev.headroom.loadtest.budget;

import java.math.BigDecimal;

/**
 * US dollars as they are counted: exact, to the billionth. A token of the cheapest model costs tens of those, and a short test a part of
 * a cent.
 *
 * @param billionths of a dollar
 */
public record Usd(long billionths) {

    private static final int DIGITS = 9;
    private static final int CENTS = 2;

    /** Nothing. */
    public static final Usd ZERO = new Usd(0);

    /** The nearest billionth. */
    public static Usd of(double usd) {
        return new Usd(Math.round(usd * 1e9));
    }

    /** The dollars. */
    public BigDecimal usd() {
        return BigDecimal.valueOf(billionths, DIGITS);
    }

    /** What is left when {@code other} is taken away; nothing where that is more. */
    public Usd less(Usd other) {
        return new Usd(Math.max(0, billionths - other.billionths));
    }

    /** All its digits, and at least two of them behind the point: 0.0078408, 5.00. */
    @Override
    public String toString() {
        BigDecimal whole = usd().stripTrailingZeros();
        return whole.setScale(Math.max(CENTS, whole.scale())).toPlainString();
    }
}
