package dev.headroom.loadtest.audit;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How late an event loop is for a timer of its own. Events of answers wait behind the same work as the timer does, so this is what the
 * loop adds to their times.
 */
final class LoopLag {

    private static final long PERIOD_NANOS = 10_000_000;

    private final LongSupplier clock;
    private final LongConsumer lags;
    private long dueNanos;

    private LoopLag(LongSupplier clock, LongConsumer lags) {
        this.clock = clock;
        this.lags = lags;
    }

    /** Watches a loop until the answer is cancelled; {@code lags} receives nanoseconds, on the loop. */
    static ScheduledFuture<?> watch(EventExecutor loop, LongSupplier clock, LongConsumer lags) {
        LoopLag lag = new LoopLag(clock, lags);
        lag.dueNanos = clock.getAsLong() + PERIOD_NANOS;
        return loop.scheduleWithFixedDelay(lag::look, PERIOD_NANOS, PERIOD_NANOS, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = clock.getAsLong();
        lags.accept(Math.max(0, now - dueNanos));
        dueNanos = now + PERIOD_NANOS;
    }
}
