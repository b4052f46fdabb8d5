package dev.headroom.loadtest.live;

import java.util.OptionalDouble;

/**
 * One second of a run, when it is over.
 *
 * @param begun attempts that were sent in it
 * @param ended attempts that ended in it
 * @param throttled those of them that ended with a 429
 * @param failed those of them that ended neither well nor with a 429
 * @param inFlight attempts under way at its end
 * @param ttftP95Millis of the attempts that ended in it, from their intended start; empty where none of them had a token
 */
public record LiveSecond(
        long begun, long ended, long throttled, long failed, long inFlight, OptionalDouble ttftP95Millis) {

    public long answered() {
        return ended - throttled - failed;
    }

    /** From 0 to 1; empty where nothing ended. */
    public OptionalDouble throttledShare() {
        return ended == 0 ? OptionalDouble.empty() : OptionalDouble.of(throttled / (double) ended);
    }
}
