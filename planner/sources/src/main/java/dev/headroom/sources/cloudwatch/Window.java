package dev.headroom.sources.cloudwatch;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in one resolution.
 *
 * @param from its beginning, on a bound of a period
 * @param to its end, on another
 * @param period seconds of one data point
 */
record Window(Instant from, Instant to, int period) {

    /** Data points of one metric, at most. */
    int points() {
        return (int) (Duration.between(from, to).toSeconds() / period);
    }
}
