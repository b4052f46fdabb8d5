package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * A share that somebody agreed to take off list prices.
 *
 * @param scope which prices
 * @param percent of the list price, above 0 and below 100
 * @param agreedBy who agreed to it, and where that is written
 * @param until the last day on which it holds
 */
public record Discount(Scope scope, BigDecimal percent, String agreedBy, LocalDate until) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Which prices a discount is of. An empty set stands for all.
     *
     * @param models ids
     * @param regions Regions
     * @param kinds ways in which a model is sold
     */
    public record Scope(Set<String> models, Set<String> regions, Set<PriceKind> kinds) {

        /** A scope of its own copies. */
        public Scope {
            models = Set.copyOf(models);
            regions = Set.copyOf(regions);
            kinds = Set.copyOf(kinds);
        }

        boolean has(Price price) {
            return (models.isEmpty() || models.contains(price.modelId()))
                    && (regions.isEmpty() || regions.contains(price.region()))
                    && (kinds.isEmpty() || kinds.contains(price.kind()));
        }
    }

    /** @throws IllegalArgumentException where the percentage cannot be, or nobody agreed */
    public Discount {
        Require.that(
                percent.signum() > 0 && percent.compareTo(HUNDRED) < 0,
                "percent is " + percent.toPlainString() + ", must be above 0 and below 100");
        Require.text("agreedBy", agreedBy);
    }

    boolean isOver(LocalDate day) {
        return day.isAfter(until);
    }

    /** What is left to pay. */
    BigDecimal rest() {
        return HUNDRED.subtract(percent).movePointLeft(2);
    }

    /** As a reader would say it: {@code the discount of 12 % (agreed by the account team)}. */
    String words() {
        return "the discount of " + terms();
    }

    /** How much, and by whom: {@code 12 % (agreed by the account team)}. */
    String terms() {
        return percent.toPlainString() + " % (agreed by " + agreedBy + ")";
    }
}
