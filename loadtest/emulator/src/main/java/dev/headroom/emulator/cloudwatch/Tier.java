package dev.headroom.emulator.cloudwatch;

import java.time.Duration;
import java.util.List;

/** One of CloudWatch's resolutions, and for how long it is kept. */
enum Tier {
    MINUTES(60, Duration.ofDays(15)),
    FIVE_MINUTES(300, Duration.ofDays(63)),
    HOURS(3600, Duration.ofDays(455));

    /** The order of what they hold: the oldest first. */
    static final List<Tier> COARSEST_FIRST = List.of(HOURS, FIVE_MINUTES, MINUTES);

    private final int seconds;
    private final long keptSeconds;

    Tier(int seconds, Duration kept) {
        this.seconds = seconds;
        this.keptSeconds = kept.toSeconds();
    }

    /** Length of its slices. */
    int seconds() {
        return seconds;
    }

    /** Where the slice of a moment begins, in seconds of the epoch. */
    long floor(long second) {
        return second - Math.floorMod(second, seconds);
    }

    /** The next coarser one; the coarsest has none below it and gives itself. */
    Tier coarser() {
        return this == MINUTES ? FIVE_MINUTES : HOURS;
    }

    /** Slices that begin before this are older than it keeps; on a bound of the next tier, so that none of its slices is split. */
    long oldest(long now) {
        return coarser().floor(now - keptSeconds);
    }

    /** The finest that still keeps a moment; the coarsest for what none keeps. */
    static Tier of(long second, long now) {
        for (Tier tier : values()) {
            if (second >= tier.oldest(now)) {
                return tier;
            }
        }
        return HOURS;
    }
}
