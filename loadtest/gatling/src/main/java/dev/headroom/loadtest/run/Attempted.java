package dev.headroom.loadtest.run;

/**
 * An attempt that was sent.
 *
 * @param asked of which request
 * @param tries tries of it so far, this one included
 * @param route on which it went
 * @param dueNanos when it was meant to be sent, in nanoseconds since the start of the run
 * @param reservedUsd its worst case
 */
public record Attempted(Asked asked, int tries, int route, long dueNanos, double reservedUsd) {}
