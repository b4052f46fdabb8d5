package dev.headroom.planner.portfolio;

import java.util.stream.IntStream;

/** Whole-number bounds on what is bought and on what is held: a node of the search. */
final class Box {

    private final int[] leastBought;
    private final int[] mostBought;
    private final int[] leastHeld;
    private final int[] mostHeld;

    private Box(int[] leastBought, int[] mostBought, int[] leastHeld, int[] mostHeld) {
        this.leastBought = leastBought;
        this.mostBought = mostBought;
        this.leastHeld = leastHeld;
        this.mostHeld = mostHeld;
    }

    static Box whole(PortfolioProblem problem) {
        return new Box(
                new int[problem.offers().size()],
                problem.offers().stream().mapToInt(Offer::mostUnits).toArray(),
                problem.ranges().stream().mapToInt(UnitRange::lowest).toArray(),
                problem.ranges().stream().mapToInt(UnitRange::highest).toArray());
    }

    int leastBought(int offer) {
        return leastBought[offer];
    }

    int mostBought(int offer) {
        return mostBought[offer];
    }

    int leastHeld(int period) {
        return leastHeld[period];
    }

    int mostHeld(int period) {
        return mostHeld[period];
    }

    boolean isEmpty() {
        return IntStream.range(0, leastHeld.length).anyMatch(p -> leastHeld[p] > mostHeld[p])
                || IntStream.range(0, leastBought.length).anyMatch(o -> leastBought[o] > mostBought[o]);
    }

    Box holdingAtMost(int period, int units) {
        return new Box(leastBought, mostBought, leastHeld, changed(mostHeld, period, units));
    }

    Box holdingAtLeast(int period, int units) {
        return new Box(leastBought, mostBought, changed(leastHeld, period, units), mostHeld);
    }

    Box buyingAtMost(int offer, int units) {
        return new Box(leastBought, changed(mostBought, offer, units), leastHeld, mostHeld);
    }

    Box buyingAtLeast(int offer, int units) {
        return new Box(changed(leastBought, offer, units), mostBought, leastHeld, mostHeld);
    }

    private static int[] changed(int[] values, int index, int value) {
        int[] copy = values.clone();
        copy[index] = value;
        return copy;
    }
}
