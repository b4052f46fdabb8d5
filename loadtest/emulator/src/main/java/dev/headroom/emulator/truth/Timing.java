package dev.headroom.emulator.truth;

/**
 * When things happened to one request.
 *
 * @param latencyMillis from arrival to the last token, on the emulator's clock; what {@code metrics.latencyMs} says
 * @param firstTokenMillis from arrival to the first token, on the emulator's clock; below 0 where none was sent
 * @param queuedNanos time spent waiting for a place, in nanoseconds of life
 * @param scheduledNanos when each event was due, in nanoseconds of life since arrival
 * @param sentNanos when each event was handed to the network
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Thousands of events a second; nobody compares timings or changes the arrays.
public record Timing(
        long latencyMillis, long firstTokenMillis, long queuedNanos, long[] scheduledNanos, long[] sentNanos) {

    /** Of a request that was refused: nothing was sent. */
    public static final Timing NONE = new Timing(0, -1, 0, new long[0], new long[0]);
}
