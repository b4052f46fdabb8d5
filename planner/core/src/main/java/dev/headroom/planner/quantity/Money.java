package dev.headroom.planner.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of US dollars as it is shown: whole cents.
 *
 * <p>Arithmetic over millions of minutes is done in {@code double} dollars and turned into money once, at its end; a
 * {@code double} holds cents exactly to 90 million million dollars.
 *
 * @param usd dollars, rounded half-up to cents; negative is a saving turned round
 */
public record Money(BigDecimal usd) implements Comparable<Money> {

    public static final Money ZERO = ofUsd(0);

    public Money {
        usd = usd.setScale(2, RoundingMode.HALF_UP);
    }

    /** @throws IllegalArgumentException where the amount is infinite or not a number */
    public static Money ofUsd(double usd) {
        if (!Double.isFinite(usd)) {
            throw new IllegalArgumentException("an amount of money is " + usd + ", must be a finite number of dollars");
        }
        return new Money(BigDecimal.valueOf(usd));
    }

    public Money plus(Money other) {
        return new Money(usd.add(other.usd));
    }

    public Money minus(Money other) {
        return new Money(usd.subtract(other.usd));
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    /** Dollars with two decimals, as in {@code 1234.50}: for files. */
    @Override
    public String toString() {
        return usd.toPlainString();
    }
}
