package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/** Something that moved a limiter, or was decided by it. Times are nanoseconds since the start of the run. */
public sealed interface LimiterEvent {

    /** When, by the client's clock. */
    long atNanos();

    /**
     * A request that the limiter decided on.
     *
     * @param weight what it asked for: 1 for a limit of requests, the tokens reserved for one of tokens; above 0
     * @param admitted whether it went through; false is a 429
     */
    record Asked(long atNanos, double weight, boolean admitted) implements LimiterEvent {
        public Asked {
            Require.positive("weight", weight);
        }
    }

    /**
     * The end of an admitted request, at which what was reserved is exchanged for what was used.
     *
     * @param change used less reserved, finite; below zero gives back
     */
    record Settled(long atNanos, double change) implements LimiterEvent {
        public Settled {
            Require.that(Double.isFinite(change), "change is " + change + ", must be finite");
        }
    }
}
