package dev.headroom.emulator.cloudwatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Slices of time, rolled up as they age: of a minute for 15 days, of five minutes for 63, of an hour for 455. When they take more
 * memory than they may, the oldest go before their time. Times are seconds of the epoch.
 */
final class Store {

    private final Map<Tier, NavigableMap<Long, Slice>> tiers = new EnumMap<>(Tier.class);
    private final long mostBins;
    private final Memory memory = new Memory();
    private long openMinute = Long.MIN_VALUE;
    private long forgotten;

    /** What a metric was in a slice that begins at {@code second} and is {@code seconds} long. */
    record Point(long second, int seconds, Statistics values) {}

    Store(long mostBins) {
        this.mostBins = mostBins;
        for (Tier tier : Tier.values()) {
            tiers.put(tier, new TreeMap<>());
        }
    }

    /** The slice that a moment belongs to; empty where nothing so old is kept. */
    Optional<Slice> slice(long second, long now) {
        age(now);
        Tier tier = Tier.of(second, now);
        return second < Tier.HOURS.oldest(now)
                ? Optional.empty()
                : Optional.of(slices(tier).computeIfAbsent(tier.floor(second), key -> new Slice(memory)));
    }

    /** What is known of a metric, the oldest first, from a moment to before another. */
    List<Point> points(Series series, long from, long to) {
        List<Point> points = new ArrayList<>();
        for (Tier tier : Tier.COARSEST_FIRST) {
            slices(tier)
                    .subMap(from, Math.max(from, to))
                    .forEach((second, slice) -> slice.of(series.modelId(), series.metric())
                            .ifPresent(values -> points.add(new Point(second, tier.seconds(), values))));
        }
        return points;
    }

    /** Rolls up and forgets what is too old, once a minute. */
    void age(long now) {
        long minute = Tier.MINUTES.floor(now);
        if (minute == openMinute) {
            return;
        }
        openMinute = minute;
        rollUp(Tier.MINUTES, now);
        rollUp(Tier.FIVE_MINUTES, now);
        drop(slices(Tier.HOURS).headMap(Tier.HOURS.oldest(now)));
        while (memory.bins() > mostBins) {
            oldestTier().pollFirstEntry().getValue().drop();
            forgotten++;
        }
    }

    private void rollUp(Tier tier, long now) {
        Map<Long, Slice> old = slices(tier).headMap(tier.oldest(now));
        Tier coarser = tier.coarser();
        old.forEach((second, slice) -> slices(coarser)
                .computeIfAbsent(coarser.floor(second), key -> new Slice(memory))
                .addAll(slice));
        drop(old);
    }

    private static void drop(Map<Long, Slice> slices) {
        slices.values().forEach(Slice::drop);
        slices.clear();
    }

    private NavigableMap<Long, Slice> oldestTier() {
        return Tier.COARSEST_FIRST.stream()
                .map(this::slices)
                .filter(slices -> !slices.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private NavigableMap<Long, Slice> slices(Tier tier) {
        return Objects.requireNonNull(tiers.get(tier));
    }

    /** Slices that went before their time, for want of memory. */
    long forgotten() {
        return forgotten;
    }
}
