package dev.headroom.planner.search;

import java.util.function.DoublePredicate;

/** The edge of a range on which something holds, from a place inside it. */
final class Edge {

    private static final int HALVINGS = 12;

    private Edge() {}

    /**
     * Doubles {@code step}, which has the sign of the direction, until the edge is passed, then halves back to it.
     *
     * @return the edge, on the outer side; {@code stop} where all up to it holds
     */
    static double of(double inside, double step, double stop, DoublePredicate holds) {
        double in = inside;
        double out = inside + step;
        double reach = step;
        while (before(out, stop, step) && holds.test(out)) {
            in = out;
            reach *= 2;
            out = inside + reach;
        }
        if (!before(out, stop, step)) {
            if (holds.test(stop)) {
                return stop;
            }
            out = stop;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (in + out) / 2;
            if (holds.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    private static boolean before(double place, double stop, double direction) {
        return direction > 0 ? place < stop : place > stop;
    }
}
