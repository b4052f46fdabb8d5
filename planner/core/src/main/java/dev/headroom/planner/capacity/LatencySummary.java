package dev.headroom.planner.capacity;

import java.util.Optional;

/**
 * Latency of one level, in milliseconds, of the requests that were due in it and were answered well with at least one token. What counts
 * from the intended start counts from that of the request, and holds its failed attempts and the pauses behind them.
 *
 * @param count requests it was taken from
 * @param timeToFirstToken from the intended start
 * @param uncorrectedTimeToFirstToken from the moment of sending the attempt that was answered: what the wait before it hides
 * @param endToEnd from the intended start
 * @param timePerToken mean time between output tokens of a request; empty where none had two, in two events
 * @param betweenEvents between content events, which may carry several tokens; empty where they were not timed
 * @param timeToFirstAnswer from the intended start to the first content that is not thinking, of the requests with thinking; empty
 *     where there was none
 * @param server what the service says of its own time
 * @param meanInFlightSeconds mean time from dispatch to end, in seconds
 */
public record LatencySummary(
        int count,
        Percentiles timeToFirstToken,
        Percentiles uncorrectedTimeToFirstToken,
        Percentiles endToEnd,
        Optional<Percentiles> timePerToken,
        Optional<EventGapSummary> betweenEvents,
        Optional<Percentiles> timeToFirstAnswer,
        ServerLatency server,
        double meanInFlightSeconds) {}
