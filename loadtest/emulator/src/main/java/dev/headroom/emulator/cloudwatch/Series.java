package dev.headroom.emulator.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One metric over time. Minutes are kept for 15 days, then in fives until 63 days, then by the hour until 455 days, as CloudWatch
 * keeps them; the memory of a series is so bounded by the number of points of each kind.
 */
final class Series {

    private static final int MINUTE = 60;
    private static final int FIVE_MINUTES = 300;
    private static final int HOUR = 3600;

    private static final class Tier {
        private final int seconds;
        private final long keepSeconds;
        private final TreeMap<Long, Stats> points = new TreeMap<>();

        Tier(int seconds, int keepDays) {
            this.seconds = seconds;
            this.keepSeconds = Duration.ofDays(keepDays).toSeconds();
        }
    }

    private final List<Tier> tiers = List.of(new Tier(MINUTE, 15), new Tier(FIVE_MINUTES, 63), new Tier(HOUR, 455));
    private long lastSecond = Long.MIN_VALUE;

    void add(Instant when, double value) {
        long second = when.getEpochSecond();
        lastSecond = Math.max(lastSecond, second);
        TreeMap<Long, Stats> minutes = tiers.get(0).points;
        long minute = Math.floorDiv(second, MINUTE) * MINUTE;
        Stats stats = minutes.get(minute);
        if (stats == null) {
            stats = new Stats();
            minutes.put(minute, stats);
            roll(second);
        }
        stats.add(value);
    }

    /** Moves what is older than its tier keeps to the next. */
    private void roll(long nowSecond) {
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            long oldest = nowSecond - tier.keepSeconds;
            while (!tier.points.isEmpty() && tier.points.firstKey() < oldest) {
                var point = tier.points.pollFirstEntry();
                if (i + 1 < tiers.size()) {
                    Tier next = tiers.get(i + 1);
                    long start = Math.floorDiv(point.getKey(), next.seconds) * next.seconds;
                    next.points.computeIfAbsent(start, key -> new Stats()).merge(point.getValue());
                }
            }
        }
    }

    /**
     * Statistics by the start of their period, whose starts are multiples of its length. What is only kept in longer periods than
     * {@code periodSeconds} is not there.
     *
     * @param now the present, by which the age of points is taken
     * @param from first moment
     * @param to first moment after
     */
    NavigableMap<Instant, Stats> read(Instant now, Instant from, Instant to, int periodSeconds) {
        roll(now.getEpochSecond());
        TreeMap<Instant, Stats> periods = new TreeMap<>();
        for (Tier tier : tiers) {
            if (periodSeconds % tier.seconds == 0) {
                long first = Math.floorDiv(from.getEpochSecond(), tier.seconds) * tier.seconds;
                long end = to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0);
                tier.points.subMap(first, Math.max(first, end)).forEach((start, stats) -> {
                    long period = Math.floorDiv(start, periodSeconds) * periodSeconds;
                    periods.computeIfAbsent(Instant.ofEpochSecond(period), key -> new Stats())
                            .merge(stats);
                });
            }
        }
        return periods;
    }

    boolean hasDataSince(Instant moment) {
        return lastSecond >= moment.getEpochSecond();
    }

    /** How many points it holds. */
    int points() {
        List<Integer> sizes = new ArrayList<>();
        tiers.forEach(tier -> sizes.add(tier.points.size()));
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }
}
