package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * What requests wait for, and what is done about attempts that do not end, or not well.
 *
 * @param pauseAfterThrottle how long a closed-model user waits after a request that was throttled to its end; 0 or above
 * @param timeout how long an attempt may take before the client gives up; above 0
 * @param retry when a request is tried again
 * @param connections whether requests wait for their connections
 */
public record Patience(Duration pauseAfterThrottle, Duration timeout, Retry retry, FirstConnections connections) {

    /** @throws IllegalArgumentException where the pause is negative or the timeout not above 0 */
    public Patience {
        Require.that(
                !pauseAfterThrottle.isNegative(),
                "pauseAfterThrottle is " + pauseAfterThrottle + ", must be 0 or above");
        Require.that(timeout.compareTo(Duration.ZERO) > 0, "timeout is " + timeout.toMillis() + " ms, must be above 0");
    }

    /** On connections that are made beforehand. */
    public Patience(Duration pauseAfterThrottle, Duration timeout, Retry retry) {
        this(pauseAfterThrottle, timeout, retry, FirstConnections.WARM);
    }

    /** Each request is tried once. */
    public static Patience once(Duration pauseAfterThrottle, Duration timeout) {
        return new Patience(pauseAfterThrottle, timeout, Retry.NEVER);
    }
}
