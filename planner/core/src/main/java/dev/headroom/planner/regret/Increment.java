package dev.headroom.planner.regret;

import dev.headroom.planner.quantity.Require;

/**
 * What a commitment can be bought in.
 *
 * @param size units of need; 0 where any level can be bought
 */
public record Increment(double size) {

    /** Any level. */
    public static final Increment NONE = new Increment(0);

    /** Whole model units. */
    public static final Increment UNIT = new Increment(1);

    /** @throws IllegalArgumentException where the size is negative or not finite */
    public Increment {
        Require.notNegative("increment of a commitment", size);
    }

    double below(double level) {
        return size > 0 ? Math.floor(level / size) * size : level;
    }

    double above(double level) {
        return size > 0 ? Math.ceil(level / size) * size : level;
    }

    double nearest(double level) {
        return size > 0 ? Math.rint(level / size) * size : level;
    }

    /** What is bought at once by who buys step by step: one increment, or a fiftieth of the peak so far. */
    double step(double peak) {
        return size > 0 ? size : peak / 50;
    }
}
