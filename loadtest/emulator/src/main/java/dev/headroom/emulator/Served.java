package dev.headroom.emulator;

/**
 * What an emulator has done so far.
 *
 * @param answered requests answered whole
 * @param refused requests refused with 429
 * @param inputTokens input tokens of answered requests
 * @param outputTokens output tokens of answered requests
 * @param lateness how late its own timers ran
 */
public record Served(long answered, long refused, long inputTokens, long outputTokens, Lateness lateness) {

    /**
     * How late timers ran.
     *
     * @param timers how many ran
     * @param meanMillis mean lateness in milliseconds
     * @param maxMillis the worst
     */
    public record Lateness(long timers, double meanMillis, double maxMillis) {}
}
