package dev.headroom.loadtest.rental;

import java.time.Duration;
import java.time.Instant;

/** Time that passes when somebody waits. */
final class SetClock implements RentalClock {

    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private Instant now = NOON;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        now = now.plus(time);
    }

    void at(Instant time) {
        now = time;
    }
}
