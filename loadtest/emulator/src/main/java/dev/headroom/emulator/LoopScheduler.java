package dev.headroom.emulator;

import io.vertx.core.Vertx;

/** The event loop's own time, with its lateness kept: an emulator that runs late must be able to say so. */
final class LoopScheduler implements Scheduler {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Vertx vertx;
    private long tasks;
    private long lateNanos;
    private long latestNanos;

    LoopScheduler(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /** Timers count whole milliseconds: the delay is rounded to the nearest, so that errors do not add up to a delay. */
    @Override
    public void at(long deadlineNanos, Runnable task) {
        long wait = Math.round((deadlineNanos - nanos()) / (double) NANOS_PER_MILLI);
        if (wait < 1) {
            vertx.runOnContext(now -> run(deadlineNanos, task));
        } else {
            vertx.setTimer(wait, timer -> run(deadlineNanos, task));
        }
    }

    private void run(long deadlineNanos, Runnable task) {
        long late = Math.max(0, nanos() - deadlineNanos);
        tasks++;
        lateNanos += late;
        latestNanos = Math.max(latestNanos, late);
        task.run();
    }

    Served.Lateness lateness() {
        return new Served.Lateness(tasks, tasks == 0 ? 0 : lateNanos / 1e6 / tasks, latestNanos / 1e6);
    }
}
