package dev.headroom.loadtest.rental;

import java.time.Duration;
import java.time.Instant;

/** The time of day, and waiting for it to pass. */
public interface RentalClock {

    /** The time of day. */
    Instant now();

    /** Lets time pass. @throws dev.headroom.loadtest.LoadTestException where that is interrupted */
    void pause(Duration time);
}
