package dev.headroom.emulator;

/**
 * What an emulator has done so far.
 *
 * @param answered requests answered whole
 * @param refused requests that a quota or a unit's capacity refused
 * @param inputTokens input tokens of all requests
 * @param outputTokens output tokens of all requests
 * @param pacing how late its own events were
 */
public record Served(long answered, long refused, long inputTokens, long outputTokens, Lateness pacing) {

    /**
     * How late events were sent, against when they were due.
     *
     * @param events how many
     * @param p50Millis median lateness in milliseconds
     * @param p99Millis what 99 of 100 stayed within
     * @param maxMillis the worst
     * @param emulatorBound whether that is too late to trust what a client measures
     */
    public record Lateness(long events, double p50Millis, double p99Millis, double maxMillis, boolean emulatorBound) {}
}
