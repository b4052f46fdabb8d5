package dev.headroom.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long the rest of something takes, if it goes on as it went so far. */
final class TimeLeft {

    private static final long NANOS = 1_000_000_000;
    private static final int SHOWN_SECONDS = 120;

    private final long whole;
    private final LongSupplier nanos;
    private final long begun;

    /**
     * Begins now.
     *
     * @param whole how much there is to do, in a unit of the caller's
     */
    TimeLeft(long whole, LongSupplier nanos) {
        this.whole = whole;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** In whole seconds, once so much is done; nothing where nothing is done or all. */
    Optional<Duration> at(long done) {
        if (done <= 0 || done >= whole) {
            return Optional.empty();
        }
        double passed = nanos.getAsLong() - begun;
        return Optional.of(Duration.ofSeconds((long) Math.ceil(passed * (whole - done) / done / NANOS)));
    }

    /** As progress says it, with the comma before it; empty where {@link #at} knows nothing. */
    String words(long done) {
        return at(done).map(left -> left.toSeconds() < SHOWN_SECONDS
                        ? ", " + left.toSeconds() + " s left"
                        : ", " + Spoken.duration(left) + " left")
                .orElse("");
    }
}
