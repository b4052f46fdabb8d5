package dev.headroom.planner.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the price of one thing in a book differs from that in a list.
 *
 * @param kind in which way
 * @param before the book's; absent of a new one
 * @param after the list's; absent of one that is not listed
 */
public record PriceChange(Kind kind, Optional<Price> before, Optional<Price> after) {

    /** In which way. */
    public enum Kind {
        /** The list has it, the book has not. */
        NEW("new"),
        /** Both have it, at other amounts. */
        CHANGED("changed"),
        /** The book read it from this list, which has it no more. */
        VANISHED("vanished"),
        /** The book read it elsewhere, and this list has it not. */
        UNLISTED("not listed"),
        /** Both have it, at the same amounts. */
        SAME("same");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As a reader would say it. */
        public String label() {
            return label;
        }
    }

    /** The price that there is, the list's where both are. */
    public Price price() {
        return after.or(() -> before).orElseThrow();
    }

    /** By how many percent each amount rose, by what it is for; without those that were 0 or are in one of the two only. */
    public Map<String, BigDecimal> percents() {
        Map<String, BigDecimal> percents = new LinkedHashMap<>();
        if (before.isEmpty() || after.isEmpty()) {
            return percents;
        }
        Map<String, BigDecimal> now = after.get().amounts();
        before.get().amounts().forEach((what, usd) -> {
            BigDecimal other = now.get(what);
            if (other != null && usd.signum() != 0) {
                percents.put(what, percent(usd, other));
            }
        });
        return percents;
    }

    private static BigDecimal percent(BigDecimal from, BigDecimal to) {
        return to.subtract(from).movePointRight(2).divide(from, 2, RoundingMode.HALF_UP);
    }

    /** The largest of these without its sign. */
    public OptionalDouble largestPercent() {
        return percents().values().stream()
                .mapToDouble(percent -> percent.abs().doubleValue())
                .max();
    }
}
