package dev.headroom.emulator.time;

/** Time of life as the emulator's one thread sees it. */
public interface Scheduler {

    /** Nanoseconds of a clock that does not go back. */
    long nanos();

    /** Runs {@code task} at {@code deadlineNanos} or as soon after as can be, on the emulator's one thread. */
    void at(long deadlineNanos, Runnable task);
}
