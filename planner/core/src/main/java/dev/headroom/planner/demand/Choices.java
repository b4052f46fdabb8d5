package dev.headroom.planner.demand;

import java.util.Arrays;

/** Numbers to draw from, each with its own weight. */
final class Choices {

    private final int[] values;
    private final double[] cumulative;

    /** @param weights as many as values, none negative, not all 0 */
    Choices(int[] values, double[] weights) {
        this.values = values;
        cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
    }

    static Choices upTo(double[] weights) {
        int[] values = new int[weights.length];
        Arrays.setAll(values, i -> i);
        return new Choices(values, weights);
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    int draw(EvenDraws draws) {
        double point = draws.nextDouble() * cumulative[cumulative.length - 1];
        int place = Arrays.binarySearch(cumulative, point);
        return values[Math.min(values.length - 1, place < 0 ? -place - 1 : place + 1)];
    }
}
