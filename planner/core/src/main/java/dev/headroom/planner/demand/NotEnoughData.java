package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Counted;
import java.time.Duration;

/**
 * The history is too short for what was asked of it: an answer, not an error of the planner.
 *
 * @param purpose what was asked, as in {@code a term of 1 month}
 * @param observed how much was observed
 * @param needed how much it takes
 */
public record NotEnoughData(String purpose, Duration observed, Duration needed) implements DemandFit {

    /** As a reader would say it: {@code not enough data: 57 minutes; a term of 1 month needs at least 14 days}. */
    public String reason() {
        return "not enough data: " + spoken(observed) + "; " + purpose + " needs at least " + spoken(needed);
    }

    static String spoken(Duration duration) {
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return Counted.of(duration.toMinutes(), "minute");
        }
        if (duration.compareTo(Duration.ofDays(2)) < 0) {
            return Counted.of(duration.toHours(), "hour");
        }
        return Counted.of(duration.toDays(), "day");
    }
}
