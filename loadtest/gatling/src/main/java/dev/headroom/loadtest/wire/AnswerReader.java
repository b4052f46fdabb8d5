package dev.headroom.loadtest.wire;

import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;

/** An answer as it comes in. Times are nanoseconds of the clock that {@link #feed} is given. */
public interface AnswerReader {

    /**
     * Takes bytes that arrived at {@code nanos}.
     *
     * @throws BrokenStreamException where they make no sense
     */
    void feed(ByteBuf bytes, long nanos);

    /** Whether the answer came to its proper end, with its tokens counted. */
    boolean isWhole();

    /** Events that carried a piece of the answer; one may hold several tokens. */
    int contentEvents();

    /** When the first content event came, where one came. */
    OptionalLong firstTokenNanos();

    /** When the last content event came, where one came. */
    OptionalLong lastTokenNanos();

    /** Why the model stopped, as the service says it; empty where it did not say. */
    String stopReason();

    /** Tokens as the service counted them; none where it did not say. */
    TokenUse tokens();

    /** The service's own latency, where it said one. */
    OptionalLong serverLatencyMillis();
}
