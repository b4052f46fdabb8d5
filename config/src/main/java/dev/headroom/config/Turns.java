package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * Conversations: each request carries all that was said before in its own.
 *
 * @param of how many requests a conversation has, at least 1
 * @param meanPause between an answer and the next request, on average; drawn from an exponential distribution
 */
public record Turns(int of, Duration meanPause) {

    /** Each request is a conversation of its own. */
    public static final Turns SINGLE = new Turns(1, Duration.ZERO);

    /** @throws IllegalArgumentException where there is no request, or the pause is negative */
    public Turns {
        Require.atLeast("of", of, 1);
        Require.that(!meanPause.isNegative(), "meanPause is " + meanPause + ", must be 0 or above");
    }
}
