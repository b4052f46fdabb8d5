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
 * @param details what only some sources tell of it
 */
public record UsageInterval(Instant start, Duration resolution, UsageCounts counts, UsageDetails details) {

    /** @throws IllegalArgumentException where the length is not a whole, positive number of seconds */
    public UsageInterval {
        Require.that(
                resolution.compareTo(Duration.ZERO) > 0
                        && resolution.equals(Duration.ofSeconds(resolution.toSeconds())),
                "a resolution is " + resolution + ", must be a whole number of seconds above 0");
    }

    /** Of a source that tells nothing but counts. */
    public UsageInterval(Instant start, Duration resolution, UsageCounts counts) {
        this(start, resolution, counts, UsageDetails.NONE);
    }

    public Instant end() {
        return start.plus(resolution);
    }

    /** Whether it is as fine as minutes are seen. */
    public boolean isOneMinute() {
        return resolution.equals(Duration.ofMinutes(1));
    }

    /** The length in minutes. */
    public double minutes() {
        return resolution.toSeconds() / 60.0;
    }
}
