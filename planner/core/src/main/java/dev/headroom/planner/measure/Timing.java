package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * When the parts of one attempt happened, in nanoseconds since the start of the run.
 *
 * <p>Latency is counted from the <em>intended</em> start. Counting from the moment of sending would forgive a generator, or
 * a service, that makes later requests wait (coordinated omission); that figure is there to be compared.
 *
 * @param intendedNanos when the schedule said to send
 * @param dispatchedNanos when the request was handed to the transport, at or after the intended start
 * @param carriage when a connection took it and when the head of the response came
 * @param content when the answer came
 * @param endNanos when the attempt was over
 */
public record Timing(long intendedNanos, long dispatchedNanos, Carriage carriage, ContentTimes content, long endNanos) {

    /** @throws IllegalArgumentException where the parts are not in order */
    public Timing {
        long first = content.firstNanos().orElse(dispatchedNanos);
        long last = content.lastNanos().orElse(first);
        Require.that(
                intendedNanos <= dispatchedNanos && dispatchedNanos <= first && first <= last && last <= endNanos,
                "the times of an attempt must be in order: intended " + intendedNanos + ", dispatched "
                        + dispatchedNanos + ", first token " + first + ", last token " + last + ", end " + endNanos);
        long connected = carriage.connectedNanos().orElse(dispatchedNanos);
        long headers = carriage.headersNanos().orElse(connected);
        Require.that(
                dispatchedNanos <= connected && headers <= endNanos,
                "the times of an attempt must be in order: dispatched " + dispatchedNanos + ", connected " + connected
                        + ", head of the response " + headers + ", end " + endNanos);
    }

    /** Without what is known of its carriage and of the events between the first and the last. */
    public Timing(
            long intendedNanos,
            long dispatchedNanos,
            OptionalLong firstTokenNanos,
            OptionalLong lastTokenNanos,
            long endNanos) {
        this(
                intendedNanos,
                dispatchedNanos,
                Carriage.UNKNOWN,
                ContentTimes.between(firstTokenNanos, lastTokenNanos),
                endNanos);
    }

    /** When the first content event came, where one came. */
    public OptionalLong firstTokenNanos() {
        return content.firstNanos();
    }

    /** When the last content event came, where one came. */
    public OptionalLong lastTokenNanos() {
        return content.lastNanos();
    }

    /** How much later than intended the request left, in nanoseconds: the generator's own error. */
    public long dispatchLatenessNanos() {
        return dispatchedNanos - intendedNanos;
    }

    /** Time to first token from the intended start, in nanoseconds, where a token came. */
    public OptionalLong timeToFirstTokenNanos() {
        return firstTokenAfter(intendedNanos);
    }

    /** Time to first token from the moment of sending, in nanoseconds: what tools without an intended start would say. */
    public OptionalLong uncorrectedTimeToFirstTokenNanos() {
        return firstTokenAfter(dispatchedNanos);
    }

    private OptionalLong firstTokenAfter(long start) {
        return content.firstNanos().isPresent()
                ? OptionalLong.of(content.firstNanos().getAsLong() - start)
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
