package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;

/**
 * What was asked of one model in one stretch of time.
 *
 * @param start its beginning
 * @param resolution its length, a whole number of seconds
 * @param counts what was counted in it
 */
public record UsageInterval(Instant start, Duration resolution, UsageCounts counts) {

    /** @throws IllegalArgumentException where the length is not a whole, positive number of seconds */
    public UsageInterval {
        Require.that(
                resolution.compareTo(Duration.ZERO) > 0
                        && resolution.equals(Duration.ofSeconds(resolution.toSeconds())),
                "a resolution is " + resolution + ", must be a whole number of seconds above 0");
    }

    public Instant end() {
        return start.plus(resolution);
    }

    /** The length in minutes. */
    public double minutes() {
        return resolution.toSeconds() / 60.0;
    }
}
