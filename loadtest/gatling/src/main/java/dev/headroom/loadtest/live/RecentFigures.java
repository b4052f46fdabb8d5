package dev.headroom.loadtest.live;

import java.util.OptionalDouble;

/**
 * The last whole seconds of a run together. Rates are empty before its first second is over.
 *
 * @param seconds how many, from 0
 * @param begun attempts that were sent in them
 * @param ended attempts that ended in them
 * @param throttled those of them that ended with a 429
 * @param failed those of them that ended neither well nor with a 429
 * @param outputTokens of the attempts that ended in them
 * @param usd what those cost, in dollars
 * @param ttft of the attempts that ended in them
 * @param latenessP99Millis how late this program was with 99 of 100 of them, in milliseconds; empty where nothing ended
 */
public record RecentFigures(
        int seconds,
        long begun,
        long ended,
        long throttled,
        long failed,
        long outputTokens,
        double usd,
        Ttft ttft,
        OptionalDouble latenessP99Millis) {

    /**
     * Time to first token from the intended start, in milliseconds and within one percent; empty where no token came.
     *
     * @param p50Millis median
     * @param p95Millis what 95 of 100 stay within
     */
    public record Ttft(OptionalDouble p50Millis, OptionalDouble p95Millis) {}

    public OptionalDouble begunPerSecond() {
        return perSecond((double) begun);
    }

    public OptionalDouble endedPerSecond() {
        return perSecond((double) ended);
    }

    public OptionalDouble answeredPerSecond() {
        return perSecond((double) (ended - throttled - failed));
    }

    public OptionalDouble throttledPerSecond() {
        return perSecond((double) throttled);
    }

    public OptionalDouble failedPerSecond() {
        return perSecond((double) failed);
    }

    public OptionalDouble outputTokensPerSecond() {
        return perSecond((double) outputTokens);
    }

    public OptionalDouble usdPerMinute() {
        return perSecond(60 * usd);
    }

    /** From 0 to 1; empty where nothing ended. */
    public OptionalDouble throttledShare() {
        return ended == 0 ? OptionalDouble.empty() : OptionalDouble.of(throttled / (double) ended);
    }

    private OptionalDouble perSecond(double amount) {
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(amount / seconds);
    }
}
