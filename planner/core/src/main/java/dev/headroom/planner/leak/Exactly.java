package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Estimate;

/** A sum of what was counted: nothing in it was estimated but that the next month is like the last ones. */
final class Exactly {

    private static final double CONFIDENCE = 0.90;

    private Exactly() {}

    static Estimate of(double value) {
        return new Estimate(value, value, value, CONFIDENCE);
    }
}
