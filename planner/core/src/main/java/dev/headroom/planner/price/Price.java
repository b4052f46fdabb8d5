package dev.headroom.planner.price;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** What one model costs in one Region in one of the ways in which it is sold. */
public sealed interface Price permits TokenPrice, LongContextPrice, CachePrices, ModelUnitPrice, ReservedPrice {

    /** The model, as Bedrock names it; a profile such as {@code global.} is a model of its own. */
    String modelId();

    /** The Region that is asked, as in {@code us-west-2}. */
    String region();

    /** Where it was read. */
    Provenance provenance();

    /** In which way the model is sold. */
    PriceKind kind();

    /** What is sold, as a reader would say it: {@code on demand}. A model has one price of it in a Region. */
    String what();

    /** US dollars by what they are for, as in {@code input} and {@code output}; for the {@link #unit}. */
    Map<String, BigDecimal> amounts();

    /** Of what it is the price, as in {@code a million tokens}. */
    String unit();

    /** The same at a share of this price. */
    Price times(BigDecimal share, Provenance provenance);

    /** The same of another model. */
    Price of(String otherModelId);

    /** The same from elsewhere. */
    default Price from(Provenance other) {
        return times(BigDecimal.ONE, other);
    }

    /** Model, Region and what is sold. */
    default String thing() {
        return modelId() + " in " + region() + ", " + what();
    }

    /** The amounts with their unit: {@code $3.00 input, $15.00 output for a million tokens}. */
    default String figures() {
        return amounts().entrySet().stream()
                        .map(amount -> ("$" + amount.getValue().toPlainString() + " " + amount.getKey()).strip())
                        .collect(Collectors.joining(", "))
                + " for " + unit();
    }

    /** Whether the other's amounts are these, however many zeros they are written with. */
    default boolean costsTheSameAs(Price other) {
        return unit().equals(other.unit())
                && amounts().keySet().equals(other.amounts().keySet())
                && amounts().entrySet().stream()
                        .allMatch(amount -> amount.getValue()
                                        .compareTo(other.amounts().getOrDefault(amount.getKey(), BigDecimal.ZERO))
                                == 0);
    }
}
