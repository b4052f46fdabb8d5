package dev.headroom.emulator;

import dev.headroom.emulator.time.Scheduler;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that jumps from one task to the next. */
public final class VirtualTime implements Scheduler {

    private record Task(long at, long order, Runnable run) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long order;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void at(long deadlineNanos, Runnable task) {
        tasks.add(new Task(deadlineNanos, order++, task));
    }

    /** Runs until nothing is left to do. */
    public void run() {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            now = Math.max(now, task.at());
            task.run().run();
        }
    }
}
