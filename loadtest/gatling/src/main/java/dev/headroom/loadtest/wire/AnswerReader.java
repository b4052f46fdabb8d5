package dev.headroom.loadtest.wire;

import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes in. Times are nanoseconds of the clock that {@link #feed} is given: the time at which bytes were read, so
 * events that came in the same bytes have the same time.
 *
 * <p>A content event carries a piece of what the model generates: of its thinking, of its text or of the input of a tool. One without
 * any text in it is none. What is sent only as a whole has one content event, at its end: the caller had nothing before.
 */
public interface AnswerReader {

    /**
     * Takes the head of the response, once, before its bytes.
     *
     * @param byName the value of a header, whatever the case of its name; null where there is none
     */
    default void headers(UnaryOperator<@Nullable String> byName) {}

    /**
     * Takes bytes that arrived at {@code nanos}.
     *
     * @throws BrokenStreamException where they make no sense
     */
    void feed(ByteBuf bytes, long nanos);

    /** Whether the answer came to its proper end, with its tokens counted. */
    boolean isWhole();

    /** Events that carried a piece of the answer or of its thinking; one may hold several tokens. */
    int contentEvents();

    /** When the first content event came, where one came. */
    OptionalLong firstTokenNanos();

    /** When the last content event came, where one came. */
    OptionalLong lastTokenNanos();

    /** Times between each content event and the next, in nanoseconds: one fewer than there were events. */
    long[] contentGapsNanos();

    /** Those of the content events that carried thinking. */
    int thinkingEvents();

    /** When the first content event of the thinking came, where one came. */
    OptionalLong firstThinkingNanos();

    /** When the first content event that is not thinking came, where one came: what a reader waits for. */
    OptionalLong firstAnswerNanos();

    /** Why the model stopped, as the service says it; empty where it did not say. */
    String stopReason();

    /** The name of the exception that ended the stream, as in {@code throttlingException}; empty where none did. */
    String exceptionName();

    /** Tokens as the service counted them in the end; none where it did not say. */
    TokenUse tokens();

    /** Tokens that the service has spoken of so far: {@link #tokens} in the end, and before that whatever the model says on its way. */
    TokenUse tokensSoFar();

    /** The text of the answer so far, without its thinking; empty where it is not kept. */
    String text();

    /** The service tier that served it, as in {@code default}, which what a reservation cannot hold falls to; empty where none is said. */
    String servedTier();

    /** The service's own latency, where it said one. */
    OptionalLong serverLatencyMillis();

    /** The service's own time to the first byte of a stream, where it said one. */
    OptionalLong serverFirstByteMillis();
}
