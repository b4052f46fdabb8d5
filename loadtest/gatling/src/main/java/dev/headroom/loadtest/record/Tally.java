package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Outcome;
import java.util.concurrent.atomic.AtomicLong;

/** Counts attempts while they happen. Safe for many threads. */
public final class Tally {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /**
     * Attempts so far.
     *
     * @param inFlight sent and not over
     * @param answered ended well
     * @param throttled refused with 429
     * @param failed ended in any other way
     */
    public record Count(long inFlight, long answered, long throttled, long failed) {

        public long over() {
            return answered + throttled + failed;
        }
    }

    public void sent() {
        sent.incrementAndGet();
    }

    /** One that was counted as sent was not. */
    public void withdrawn() {
        sent.decrementAndGet();
    }

    public void over(Outcome outcome) {
        switch (outcome) {
            case OK -> answered.incrementAndGet();
            case THROTTLED -> throttled.incrementAndGet();
            default -> failed.incrementAndGet();
        }
    }

    public Count count() {
        long good = answered.get();
        long refused = throttled.get();
        long bad = failed.get();
        return new Count(Math.max(0, sent.get() - good - refused - bad), good, refused, bad);
    }
}
