package dev.headroom.cli.console;

import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.rental.RentalClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Life's own time, for what is paid by the hour. */
public final class LifesClock implements RentalClock {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadTestException("interrupted while the service was waited for", e);
        }
    }
}
