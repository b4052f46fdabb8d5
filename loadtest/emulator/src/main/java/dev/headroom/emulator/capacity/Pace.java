package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.DriftTruth;
import dev.headroom.emulator.profile.LatencyTruth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long things take just now: the law of latency, times the day's wave, times the neighbours. */
final class Pace {

    private static final double DAY_SECONDS = 86_400;

    private final LatencyTruth law;
    private final Optional<DriftTruth> drift;
    private final Optional<Neighbours> neighbours;
    private final Clock clock;
    private final Instant origin;

    Pace(LatencyTruth law, Optional<DriftTruth> drift, Optional<Neighbours> neighbours, Clock clock) {
        this.law = law;
        this.drift = drift;
        this.neighbours = neighbours;
        this.clock = clock;
        this.origin = clock.instant();
    }

    LatencyTruth law() {
        return law;
    }

    /** The factor on every time. */
    double factor() {
        if (drift.isEmpty() && neighbours.isEmpty()) {
            return 1;
        }
        Instant now = clock.instant();
        double wave = drift.map(truth -> wave(truth, now)).orElse(1.0);
        return wave * neighbours.map(others -> others.slowdown(since(now))).orElse(1.0);
    }

    /** Share of requests that are refused for want of capacity. */
    double unavailableShare() {
        return neighbours
                .map(others -> others.unavailableShare(since(clock.instant())))
                .orElse(0.0);
    }

    private double since(Instant now) {
        return Duration.between(origin, now).toMillis() / 1e3;
    }

    private static double wave(DriftTruth truth, Instant now) {
        double day = Math.floorMod(now.getEpochSecond(), (long) DAY_SECONDS) / DAY_SECONDS;
        return 1 + truth.amplitude() * Math.cos(2 * Math.PI * (day - truth.peakHourUtc() / 24));
    }
}
