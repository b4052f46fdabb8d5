package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * How long a level of load lasts.
 *
 * @param hold the whole of it, warm-up included
 * @param warmUp the first part, which is not counted; shorter than {@code hold}
 */
public record Span(Duration hold, Duration warmUp) {

    /** @throws IllegalArgumentException where nothing is left after the warm-up */
    public Span {
        Require.that(!warmUp.isNegative(), "warmUp is " + warmUp + ", must be 0 or above");
        Require.that(
                warmUp.compareTo(hold) < 0,
                "warmUp is " + warmUp.toMillis() + " ms, must be shorter than hold, " + hold.toMillis() + " ms");
    }

    /** What is left after the warm-up. */
    public Duration counted() {
        return hold.minus(warmUp);
    }
}
