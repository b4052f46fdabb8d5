package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Witness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metrics of {@code AWS/Bedrock} that the emulator's own traffic makes, by the minute of arrival on its clock: of each {@code
 * ModelId} as callers named it, and of all together without dimensions. Minutes are rolled up and forgotten as CloudWatch does it.
 * Used on one thread.
 */
public final class Metrics implements Witness {

    /** Ids under which requests are counted; what comes under more, or under the name of no model, counts only among all. */
    static final int MOST_MODEL_IDS = 1000;

    /** About 100 megabytes. */
    private static final long MOST_BINS = 8_000_000;

    private final Map<String, Double> burndown;
    private final Clock clock;
    private final Store store;
    private final Map<String, Map<Metric, Instant>> seen = new HashMap<>();

    /** Metrics of traffic to a profile's models, aged by the emulator's clock. */
    public Metrics(Profile profile, Clock emulatedClock) {
        this(profile, emulatedClock, MOST_BINS);
    }

    Metrics(Profile profile, Clock emulatedClock, long mostBins) {
        this.burndown = profile.models().stream()
                .collect(Collectors.toMap(
                        ModelTruth::id, model -> model.onDemand().outputBurndown(), (first, second) -> first));
        this.clock = emulatedClock;
        this.store = new Store(mostBins);
    }

    @Override
    public void saw(Invocation invocation) {
        Instant arrived = invocation.arrived();
        String modelId = invocation.call().modelId();
        boolean known = burndown.containsKey(invocation.call().model())
                && (seen.containsKey(modelId) || seen.size() < MOST_MODEL_IDS);
        store.slice(arrived.getEpochSecond(), now())
                .ifPresent(slice -> Reading.of(invocation, burndown(invocation))
                        .values()
                        .forEach((metric, value) -> {
                            add(slice, new Series(metric, Slice.ALL), value, arrived);
                            if (known) {
                                add(slice, new Series(metric, modelId), value, arrived);
                            }
                        }));
    }

    private double burndown(Invocation invocation) {
        return burndown.getOrDefault(invocation.call().model(), 1.0);
    }

    private void add(Slice slice, Series series, double value, Instant arrived) {
        slice.add(series.modelId(), series.metric(), value);
        seen.computeIfAbsent(series.modelId(), key -> new HashMap<>())
                .merge(series.metric(), arrived, (old, late) -> late.isAfter(old) ? late : old);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** What a series was in the slices that begin from a moment to before another, in seconds of the epoch; the oldest first. */
    List<Store.Point> points(Series series, long from, long to) {
        store.age(now());
        boolean unheard = !seen.getOrDefault(series.modelId(), Map.of()).containsKey(series.metric());
        return unheard ? List.of() : store.points(series, from, to);
    }

    /** Series that had a value no longer ago than {@code within}, in order of metric and model. */
    List<Series> since(Duration within) {
        Instant oldest = clock.instant().minus(within);
        return seen.entrySet().stream()
                .flatMap(model -> model.getValue().entrySet().stream()
                        .filter(last -> !last.getValue().isBefore(oldest))
                        .map(last -> new Series(last.getKey(), model.getKey())))
                .sorted(Comparator.comparing(Series::metric).thenComparing(Series::modelId))
                .toList();
    }

    /** Stretches of time that were forgotten before CloudWatch would have, to stay within memory. */
    public long forgotten() {
        return store.forgotten();
    }
}
