package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.time.Duration;
import java.util.Optional;

/** Deletes what a journal says was bought, and does not believe it before the service says that it is gone. */
final class Deletion {

    private static final Backoff CONFIRMING =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(60));

    private final RentalJournal journal;
    private final UnitPlane plane;
    private final RentalClock clock;

    Deletion(RentalJournal journal, UnitPlane plane, RentalClock clock) {
        this.journal = journal;
        this.plane = plane;
        this.clock = clock;
    }

    /** @throws LoadTestException where it could not be deleted, or is still there a minute later */
    void of(String arn) {
        journal.append(RentalStep.DELETING, clock.now());
        plane.delete(arn);
        if (CONFIRMING
                .until(clock, () -> plane.status(arn).isPresent() ? Optional.empty() : Optional.of(arn))
                .isEmpty()) {
            throw new LoadTestException(
                    "the deletion of " + arn + " was accepted, but a minute later it is still there");
        }
        journal.append(RentalStep.GONE, clock.now());
    }
}
