package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * How well the load generator itself did during a run.
 *
 * @param lateness how much later than intended requests left
 * @param loopLagP99Millis how late the event loops were for timers of their own, 99th percentile
 * @param pauses pauses of the garbage collector
 * @param cpuShare processor time of this program over what all processors had to give, from 0 to 1
 * @param connectionsOpened connections that were made
 * @param rate requests a second that were meant to begin, and that began
 */
public record ClientAudit(
        Lateness lateness, double loopLagP99Millis, Pauses pauses, double cpuShare, long connectionsOpened, Rate rate) {

    public ClientAudit {
        Require.notNegative("loop lag", loopLagP99Millis);
        Require.within("share of the processor", cpuShare, 0, 1);
        Require.notNegative("connections opened", connectionsOpened);
    }

    /** Milliseconds: the median and what 99 of 100 requests stay within. */
    public record Lateness(double p50Millis, double p99Millis) {}

    /** The longest, in milliseconds, and the share of the run that all took together. */
    public record Pauses(double longestMillis, double share) {}

    /** Requests a second. */
    public record Rate(double requested, double achieved) {}
}
