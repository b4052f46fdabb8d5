package dev.headroom.loadtest.gatling;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Does something on an event loop at its time, to some microseconds where the loop has nothing else to do. */
final class Punctual {

    /**
     * What an operating system's timer and a processor that has to wake up add to a sleep. The loop stays awake for so long before the time; it
     * goes on reading its sockets meanwhile.
     */
    private static final long AWAKE_NANOS = 100_000;

    /** The shortest timer: the loop looks at its sockets once and comes back. */
    private static final long AT_ONCE_NANOS = 1;

    private Punctual() {}

    /**
     * Does it at once where its time has come, and never before it.
     *
     * @param loop the event loop that this is called on
     * @param clock in nanoseconds
     * @param dueNanos the time, on that clock
     */
    static void at(EventLoop loop, LongSupplier clock, long dueNanos, Runnable task) {
        long early = dueNanos - clock.getAsLong();
        if (early <= 0) {
            task.run();
            return;
        }
        var unused = loop.schedule(
                () -> at(loop, clock, dueNanos, task),
                Math.max(AT_ONCE_NANOS, early - AWAKE_NANOS),
                TimeUnit.NANOSECONDS);
    }
}
