package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/**
 * Whole numbers from one to another.
 *
 * @param from at least 1
 * @param to above {@code from}
 */
public record IntRange(int from, int to) {

    /** @throws IllegalArgumentException where the two are not in order */
    public IntRange {
        Require.atLeast("from", from, 1);
        Require.that(to > from, "to is " + to + ", must be above from, " + from);
    }
}
