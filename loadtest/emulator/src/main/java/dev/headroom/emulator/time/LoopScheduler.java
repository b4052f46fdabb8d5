package dev.headroom.emulator.time;

import io.netty.channel.EventLoop;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * An event loop's time. Tasks that are due at one time do not keep the loop from its sockets: after some of them it looks whether a request has
 * come. The loop itself would do all of them first, and requests that wait meanwhile would seem to arrive later than they did.
 */
public final class LoopScheduler implements Scheduler {

    /** So long tasks may keep the loop to themselves. */
    static final long TURN_NANOS = 50_000;

    private static final long NEVER = Long.MAX_VALUE;
    private static final long NOW = Long.MIN_VALUE;

    private final EventLoop loop;
    private final PriorityQueue<Due> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Due::deadlineNanos).thenComparingLong(Due::number));
    private long wakesAt = NEVER;
    private long numbers;

    /** The time of this loop. */
    public LoopScheduler(EventLoop loop) {
        this.loop = loop;
    }

    private record Due(long deadlineNanos, long number, Runnable task) {}

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void at(long deadlineNanos, Runnable task) {
        if (!loop.inEventLoop()) {
            loop.execute(() -> at(deadlineNanos, task));
            return;
        }
        tasks.add(new Due(deadlineNanos, numbers++, task));
        if (deadlineNanos < wakesAt) {
            wakeAt(deadlineNanos);
        }
    }

    private void wakeAt(long nanos) {
        wakesAt = nanos;
        var unused = loop.schedule(() -> wake(nanos), Math.max(0, nanos - nanos()), TimeUnit.NANOSECONDS);
    }

    /** A wake-up before which another was asked for does nothing. */
    private void wake(long nanos) {
        if (nanos != wakesAt) {
            return;
        }
        wakesAt = NOW;
        try {
            work();
        } finally {
            wakesAt = NEVER;
            if (!tasks.isEmpty()) {
                wakeAt(tasks.element().deadlineNanos());
            }
        }
    }

    private void work() {
        long begun = nanos();
        long now = begun;
        while (!tasks.isEmpty() && tasks.element().deadlineNanos() <= now && now - begun < TURN_NANOS) {
            tasks.remove().task().run();
            now = nanos();
        }
    }
}
