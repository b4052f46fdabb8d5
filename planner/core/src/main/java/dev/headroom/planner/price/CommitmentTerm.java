package dev.headroom.planner.price;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * For how long model units are bought. A committed purchase cannot be deleted before its end, and is billed after it until
 * somebody deletes it.
 */
public enum CommitmentTerm {
    /** By the hour: can be deleted at any time. */
    NO_COMMITMENT("no commitment", 0),
    ONE_MONTH("1 month", 1),
    SIX_MONTHS("6 months", 6);

    private final String label;
    private final int months;

    CommitmentTerm(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /** As a reader would say it: {@code 6 months}. */
    public String label() {
        return label;
    }

    /** Calendar months bound; 0 without commitment. */
    public int months() {
        return months;
    }

    /** The hours that a purchase at {@code start} is bound for: calendar months, not a mean month; zero without commitment. */
    public Duration boundFrom(Instant start) {
        ZonedDateTime utc = start.atZone(ZoneOffset.UTC);
        return Duration.between(utc, utc.plusMonths(months));
    }
}
