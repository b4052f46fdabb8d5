package dev.headroom.emulator.runtime;

import java.util.Arrays;

/** When each event of an answer was due and when it was sent, in nanoseconds since arrival. */
final class Timeline {

    private long[] due = new long[8];
    private long[] sent = new long[8];
    private int events;

    void add(long dueNanos, long sentNanos) {
        if (events == due.length) {
            due = Arrays.copyOf(due, events * 2);
            sent = Arrays.copyOf(sent, events * 2);
        }
        due[events] = dueNanos;
        sent[events] = sentNanos;
        events++;
    }

    long[] due() {
        return Arrays.copyOf(due, events);
    }

    long[] sent() {
        return Arrays.copyOf(sent, events);
    }
}
