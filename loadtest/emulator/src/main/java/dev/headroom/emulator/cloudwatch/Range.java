package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.protocol.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * From when until when.
 *
 * @param from first moment, rounded down as CloudWatch does: to a minute, to five where it is 15 days ago, to an hour where 63
 * @param to first moment after
 */
record Range(Instant from, Instant to) {

    private static final Set<Integer> HIGH_RESOLUTION = Set.of(1, 5, 10, 20, 30);

    /** Reads StartTime and EndTime. */
    static Range of(Input input, Instant now) {
        Instant from = Input.required("StartTime", input.instant("StartTime"));
        Instant to = Input.required("EndTime", input.instant("EndTime"));
        if (!from.isBefore(to)) {
            throw AwsError.of(
                    400, "ValidationError", "The parameter StartTime must be less than the parameter EndTime.");
        }
        return new Range(rounded(from, Duration.between(from, now)), to);
    }

    private static Instant rounded(Instant from, Duration age) {
        int step = 60;
        if (age.toDays() >= 63) {
            step = 3600;
        } else if (age.toDays() >= 15) {
            step = 300;
        }
        return Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), step) * step);
    }

    /** Refuses a period that CloudWatch does not have. Standard metrics have nothing below a minute. */
    static int period(int seconds) {
        if (seconds < 1 || (seconds % 60 != 0 && !HIGH_RESOLUTION.contains(seconds))) {
            throw Selector.invalid(
                    "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, and is " + seconds + ".");
        }
        return Math.max(60, seconds);
    }
}
