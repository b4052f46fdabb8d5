package dev.headroom.cli.gate;

import dev.headroom.planner.price.PriceChange;
import dev.headroom.planner.price.PriceChange.Kind;
import java.util.List;

/**
 * The figures of a price book before a list that a gate may be about.
 *
 * @param changes of every price
 * @param unmapped products of the list that are no price of ours
 */
public record PriceFigures(List<PriceChange> changes, int unmapped) {

    private static final String CHANGED = "changed-prices";
    private static final String VANISHED = "vanished-prices";

    /** Each of them. */
    public static final Figures<PriceFigures> ALL = Figures.<PriceFigures>none()
            .and(CHANGED, "prices that the list has at other amounts", prices -> prices.count(Kind.CHANGED))
            .and(
                    VANISHED,
                    "prices that were read from the list, which has them no more",
                    prices -> prices.count(Kind.VANISHED))
            .and("new-prices", "prices of the list that the book has not", prices -> prices.count(Kind.NEW))
            .and("unmapped-skus", "products of the list that are no price of ours", PriceFigures::unmapped)
            .and(
                    "largest-change-percent",
                    "the largest rise or fall of an amount, in percent",
                    PriceFigures::largestPercent);

    /** The gates where none is asked for. */
    public static final List<Gate> USUAL = List.of(Gate.parse(CHANGED + ">0"), Gate.parse(VANISHED + ">0"));

    public PriceFigures {
        changes = List.copyOf(changes);
    }

    private double largestPercent() {
        return changes.stream()
                .flatMapToDouble(change -> change.largestPercent().stream())
                .max()
                .orElse(0);
    }

    private int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
