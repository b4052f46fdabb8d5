package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * When the parts of one attempt happened, in nanoseconds since the start of the run.
 *
 * <p>Latency is counted from the <em>intended</em> start. Counting from the moment of sending would forgive a generator, or
 * a service, that makes later requests wait (coordinated omission).
 *
 * @param intendedNanos when the schedule said to send
 * @param dispatchedNanos when the request was handed to the connection, at or after the intended start
 * @param firstTokenNanos when the first content event came, where one came
 * @param lastTokenNanos when the last content event came, where one came
 * @param endNanos when the attempt was over
 */
public record Timing(
        long intendedNanos,
        long dispatchedNanos,
        OptionalLong firstTokenNanos,
        OptionalLong lastTokenNanos,
        long endNanos) {

    /** @throws IllegalArgumentException where the parts are not in order, or only one of the two token times is known */
    public Timing {
        Require.that(
                firstTokenNanos.isPresent() == lastTokenNanos.isPresent(),
                "first and last token must both be known or both be absent");
        long first = firstTokenNanos.orElse(dispatchedNanos);
        long last = lastTokenNanos.orElse(first);
        Require.that(
                intendedNanos <= dispatchedNanos && dispatchedNanos <= first && first <= last && last <= endNanos,
                "the times of an attempt must be in order: intended " + intendedNanos + ", dispatched "
                        + dispatchedNanos + ", first token " + first + ", last token " + last + ", end " + endNanos);
    }

    /** How much later than intended the request left, in nanoseconds: the generator's own error. */
    public long dispatchLatenessNanos() {
        return dispatchedNanos - intendedNanos;
    }

    /** Time to first token from the intended start, in nanoseconds, where a token came. */
    public OptionalLong timeToFirstTokenNanos() {
        return firstTokenNanos.isPresent()
                ? OptionalLong.of(firstTokenNanos.getAsLong() - intendedNanos)
                : OptionalLong.empty();
    }

    /** End-to-end latency from the intended start, in nanoseconds. */
    public long endToEndNanos() {
        return endNanos - intendedNanos;
    }

    /** Time the attempt was in flight, from dispatch to end, in nanoseconds: what concurrency is made of. */
    public long inFlightNanos() {
        return endNanos - dispatchedNanos;
    }
}
