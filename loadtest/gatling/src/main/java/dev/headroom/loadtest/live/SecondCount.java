package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import java.util.OptionalLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Counts one second of a run. Adding never waits; reading while others add may miss what comes at that moment. */
final class SecondCount {

    /** Two digits of microseconds up to an hour: 26 kilobytes, and within one percent. */
    private static final long MOST_MICROS = 3_600_000_000L;

    private static final int DIGITS = 2;

    private final long number;
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder throttled = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder outputTokens = new LongAdder();
    private final DoubleAdder usd = new DoubleAdder();
    private final AtomicHistogram ttftMicros = new AtomicHistogram(MOST_MICROS, DIGITS);
    private final AtomicHistogram latenessMicros = new AtomicHistogram(MOST_MICROS, DIGITS);

    /** @param number which second of the run, from 0 */
    SecondCount(long number) {
        this.number = number;
    }

    /** A histogram that takes up those of seconds. */
    static Histogram none() {
        return new Histogram(MOST_MICROS, DIGITS);
    }

    long number() {
        return number;
    }

    void begun(int more) {
        begun.add(more);
    }

    void ended(Attempt attempt, double cost) {
        ended.increment();
        if (attempt.answer().outcome() == Outcome.THROTTLED) {
            throttled.increment();
        } else if (!attempt.isOk()) {
            failed.increment();
        }
        add(latenessMicros, attempt.timing().dispatchLatenessNanos());
        outputTokens.add(attempt.tokens().output());
        if (cost > 0) {
            usd.add(cost);
        }
        OptionalLong ttft = attempt.timing().timeToFirstTokenNanos();
        if (ttft.isPresent()) {
            add(ttftMicros, ttft.getAsLong());
        }
    }

    private static void add(AtomicHistogram micros, long nanos) {
        micros.recordValue(Math.max(0, Math.min(MOST_MICROS, nanos / 1000)));
    }

    /** May be below 0 for a second in which something was withdrawn that an earlier one had begun. */
    long begun() {
        return begun.sum();
    }

    long ended() {
        return ended.sum();
    }

    long throttled() {
        return throttled.sum();
    }

    long failed() {
        return failed.sum();
    }

    long outputTokens() {
        return outputTokens.sum();
    }

    double usd() {
        return usd.sum();
    }

    Histogram ttftMicros() {
        return ttftMicros;
    }

    /** From when an attempt was meant to be sent to when it was. */
    Histogram latenessMicros() {
        return latenessMicros;
    }
}
