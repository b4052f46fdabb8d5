package dev.headroom.emulator.time;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;

/** An event loop's time. */
public final class LoopScheduler implements Scheduler {

    private final EventLoop loop;

    /** The time of this loop. */
    public LoopScheduler(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void at(long deadlineNanos, Runnable task) {
        var unused = loop.schedule(task, Math.max(0, deadlineNanos - nanos()), TimeUnit.NANOSECONDS);
    }
}
