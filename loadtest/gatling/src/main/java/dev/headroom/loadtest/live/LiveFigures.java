package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a run does now and did in the last minute, for those who watch it. Safe for many threads, none of which ever waits for another.
 * It has no clock: times are nanoseconds since the start of the run, as they are handed in.
 *
 * <p>An attempt counts in the second in which it ends, its time to first token too: what is still under way shows in
 * {@link Snapshot#inFlight} alone, and a second that is over does not change any more.
 */
public final class LiveFigures {

    /** Seconds of history that are kept. */
    public static final int HISTORY_SECONDS = 60;

    /** Seconds that the figures of the moment are taken from. */
    public static final int RECENT_SECONDS = 10;

    private final SecondRing seconds = new SecondRing();
    private final LongAdder inFlight = new LongAdder();
    private final Map<Outcome, LongAdder> failures = new EnumMap<>(Outcome.class);

    public LiveFigures() {
        for (Outcome outcome : Outcome.values()) {
            if (!outcome.isOk() && outcome != Outcome.THROTTLED) {
                failures.put(outcome, new LongAdder());
            }
        }
        // Makes the first second's counter, so that no event loop loads its classes.
        seconds.at(0);
    }

    /**
     * A run at one moment.
     *
     * @param inFlight attempts under way
     * @param recent the last {@value #RECENT_SECONDS} whole seconds, or fewer where it is younger
     * @param history the last {@value #HISTORY_SECONDS} whole seconds, or fewer, the oldest first
     * @param failures attempts since the start that ended neither well nor throttled, by how they did; without those of which there
     *     is none
     */
    public record Snapshot(long inFlight, RecentFigures recent, List<LiveSecond> history, Map<Outcome, Long> failures) {

        public Snapshot {
            history = List.copyOf(history);
            failures = failures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(failures));
        }
    }

    /** An attempt is sent. */
    public void sent(long nanos) {
        inFlight.increment();
        seconds.at(nanos).begun(1);
    }

    /** One that was counted as sent was not. */
    public void withdrawn(long nanos) {
        inFlight.decrement();
        seconds.at(nanos).begun(-1);
    }

    /**
     * An attempt is over.
     *
     * @param usd what it cost, in dollars
     */
    public void over(Attempt attempt, double usd) {
        inFlight.decrement();
        LongAdder failed = failures.get(attempt.answer().outcome());
        if (failed != null) {
            failed.increment();
        }
        seconds.at(attempt.timing().endNanos()).ended(attempt, usd);
    }

    /** What there is to see at that time, which is now. */
    public Snapshot snapshot(long nanos) {
        long now = SecondRing.number(nanos);
        long open = Math.max(0, inFlight.sum());
        RecentReading reading = new RecentReading(seconds, now);
        return new Snapshot(open, reading.recent(RECENT_SECONDS), reading.history(HISTORY_SECONDS, open), failures());
    }

    private Map<Outcome, Long> failures() {
        Map<Outcome, Long> some = new EnumMap<>(Outcome.class);
        failures.forEach((outcome, count) -> {
            if (count.sum() > 0) {
                some.put(outcome, count.sum());
            }
        });
        return some;
    }
}
