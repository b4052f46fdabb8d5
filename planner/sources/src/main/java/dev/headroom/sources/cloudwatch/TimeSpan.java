package dev.headroom.sources.cloudwatch;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The time to import, and how fine.
 *
 * @param from its beginning
 * @param to its end
 * @param finest seconds of the shortest period to ask for: 60, 300 or 3600
 * @param now when it is asked, which decides what CloudWatch still keeps
 */
public record TimeSpan(Instant from, Instant to, int finest, Instant now) {

    /** CloudWatch's resolutions, the coarsest first (Amazon CloudWatch API Reference, GetMetricData). */
    private enum Tier {
        HOURS(3600, 455),
        FIVE_MINUTES(300, 63),
        MINUTES(60, 15);

        private final int seconds;
        private final Duration kept;

        Tier(int seconds, int days) {
            this.seconds = seconds;
            this.kept = Duration.ofDays(days);
        }

        /** An hour behind the oldest point that is kept, so that none is lost while others are fetched. */
        Instant oldest(Instant now) {
            return floor(now.minus(kept), HOURS.seconds).plus(MARGIN);
        }
    }

    /** How long what was begun may wait to be gone on with, and no point that it counts on has been rolled up. */
    static final Duration RESUMABLE = Duration.ofHours(2);

    private static final Duration MARGIN = RESUMABLE.plusHours(1);
    private static final Set<Integer> PERIODS = Set.of(60, 300, 3600);

    /** @throws IllegalArgumentException where the end is not behind the beginning or the period is none of CloudWatch's */
    public TimeSpan {
        Require.that(from.isBefore(to), "--from is " + from + ", must be before the end, " + to);
        Require.that(PERIODS.contains(finest), "--period is " + finest + ", must be auto, 60, 300 or 3600");
    }

    /** The oldest instant of which CloudWatch still has anything. */
    public static Instant oldest(Instant now) {
        return Tier.HOURS.oldest(now);
    }

    /** What to ask, each time in the finest period that is kept of it; in order of time, without gap or overlap. */
    List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        Instant end = to;
        List<Tier> finestFirst = new ArrayList<>(List.of(Tier.values()));
        Collections.reverse(finestFirst);
        for (Tier tier : finestFirst) {
            if (tier.seconds >= finest) {
                Instant begin = later(floor(from, tier.seconds), tier.oldest(now));
                Instant until = floor(end, tier.seconds);
                if (begin.isBefore(until)) {
                    windows.add(0, new Window(begin, until, tier.seconds));
                    end = begin;
                }
            }
        }
        Require.that(!windows.isEmpty(), "from " + from + " to " + to + " CloudWatch keeps no whole period any more");
        return windows;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant floor(Instant time, int seconds) {
        long second = time.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, seconds));
    }
}
