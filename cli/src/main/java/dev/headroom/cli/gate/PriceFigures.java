package dev.headroom.cli.gate;

import dev.headroom.planner.price.PriceChange;
import dev.headroom.planner.price.PriceChange.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a price book before a list that a gate may be about.
 *
 * @param changes of every price
 * @param unmapped products of the list that are no price of ours
 */
public record PriceFigures(List<PriceChange> changes, int unmapped) {

    private static final String CHANGED = "changed-prices";
    private static final String VANISHED = "vanished-prices";
    private static final String NEW = "new-prices";
    private static final String UNMAPPED = "unmapped-skus";
    private static final String LARGEST = "largest-change-percent";

    private static final Map<String, String> MEANINGS = meanings();

    /** The gates where none is asked for. */
    public static final List<Gate> USUAL = List.of(Gate.parse(CHANGED + ">0"), Gate.parse(VANISHED + ">0"));

    public PriceFigures {
        changes = List.copyOf(changes);
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(CHANGED, "prices that the list has at other amounts");
        meanings.put(VANISHED, "prices that were read from the list, which has them no more");
        meanings.put(NEW, "prices of the list that the book has not");
        meanings.put(UNMAPPED, "products of the list that are no price of ours");
        meanings.put(LARGEST, "the largest rise or fall of an amount, in percent");
        return meanings;
    }

    /** As gates name them. */
    public static List<String> labels() {
        return List.copyOf(MEANINGS.keySet());
    }

    /** A line each, for people. */
    public static List<String> explained() {
        return MEANINGS.entrySet().stream()
                .map(each -> Figure.explained(each.getKey(), each.getValue()))
                .toList();
    }

    /** Each figure by its label. */
    public Map<String, Double> byLabel() {
        Map<String, Double> figures = new LinkedHashMap<>();
        all().forEach(figure -> figures.put(figure.name(), figure.value().orElseThrow()));
        return figures;
    }

    /** Each figure. */
    public List<Figure> all() {
        double largest = changes.stream()
                .flatMapToDouble(change -> change.largestPercent().stream())
                .max()
                .orElse(0);
        return List.of(
                Figure.of(CHANGED, count(Kind.CHANGED)),
                Figure.of(VANISHED, count(Kind.VANISHED)),
                Figure.of(NEW, count(Kind.NEW)),
                Figure.of(UNMAPPED, unmapped),
                Figure.of(LARGEST, largest));
    }

    private int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
