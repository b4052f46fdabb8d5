package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * A stretch of a run with one offered load. Times are nanoseconds since the start of the run.
 *
 * @param load what was offered
 * @param startNanos when the level began
 * @param steadyFromNanos when its warm-up was over and counting began
 * @param endNanos when it ended
 */
public record LoadLevel(OfferedLoad load, long startNanos, long steadyFromNanos, long endNanos) {

    /** @throws IllegalArgumentException where the times are not in order or nothing is left after the warm-up */
    public LoadLevel {
        Require.that(
                0 <= startNanos && startNanos <= steadyFromNanos && steadyFromNanos < endNanos,
                "a level runs from start " + startNanos + " through warm-up " + steadyFromNanos + " to end " + endNanos
                        + ", must be in order with time left to count");
    }

    /** The length of the counted part, in seconds. */
    public double steadySeconds() {
        return (endNanos - steadyFromNanos) / 1e9;
    }
}
