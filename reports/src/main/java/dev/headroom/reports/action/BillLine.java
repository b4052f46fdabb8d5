package dev.headroom.reports.action;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;

/** A part of a cost. */
public sealed interface BillLine {

    /** What it is for. */
    String what();

    /** Dollars, not rounded. */
    BigDecimal usd();

    /**
     * A price.
     *
     * @param name what it is the price of; one name has one price
     * @param usd US dollars
     * @param per for which quantity
     */
    record Rate(String name, BigDecimal usd, String per) {}

    /**
     * Something held for some hours, used or not.
     *
     * @param quantity how many
     * @param of of what
     * @param hours for how many hours
     * @param rate for one of them for an hour
     */
    record Held(String what, BigDecimal quantity, String of, BigDecimal hours, Rate rate) implements BillLine {
        @Override
        public BigDecimal usd() {
            return quantity.multiply(hours).multiply(rate.usd());
        }
    }

    /**
     * Hours paid one by one.
     *
     * @param hours how many
     * @param of of what, as in {@code unit-hours}
     * @param rate for one
     */
    record Hourly(String what, BigDecimal hours, String of, Rate rate) implements BillLine {
        @Override
        public BigDecimal usd() {
            return hours.multiply(rate.usd());
        }
    }

    /**
     * Tokens paid one by one.
     *
     * @param tokens how many
     * @param of of what kind
     * @param rate for a million
     */
    record Tokens(String what, BigDecimal tokens, String of, Rate rate) implements BillLine {
        @Override
        public BigDecimal usd() {
            return tokens.multiply(rate.usd()).movePointLeft(6);
        }
    }

    /** What the plan has and the other lines have not: cents by which its parts were rounded, or a part that it does not tell. */
    record Rest(String what, Money money) implements BillLine {
        @Override
        public BigDecimal usd() {
            return money.usd();
        }
    }
}
