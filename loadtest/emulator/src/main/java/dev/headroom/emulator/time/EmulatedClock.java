package dev.headroom.emulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A wall clock that starts with another and runs {@code speed} times as fast. Everything that an emulator dates or counts by the
 * hour it dates by this: terms, bills, metrics.
 */
public final class EmulatedClock extends Clock {

    private final Clock life;
    private final Instant origin;
    private final double speed;

    /** Starts now. */
    public EmulatedClock(Clock life, double speed) {
        this.life = life;
        this.origin = life.instant();
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(origin, life.instant());
        double nanos = (passed.getSeconds() * 1e9 + passed.getNano()) * speed;
        return origin.plusSeconds((long) Math.floor(nanos / 1e9)).plusNanos((long) (nanos % 1e9));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** There is one zone here. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("an emulator's clock is in UTC");
    }
}
