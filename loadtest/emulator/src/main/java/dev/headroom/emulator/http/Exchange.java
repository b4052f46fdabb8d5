package dev.headroom.emulator.http;

import java.util.Map;

/**
 * A request that waits for its answer: either one {@link #reply}, or {@link #open}, {@link #write} as often as needed and {@link
 * #finish}. Used on the emulator's one thread. After the end, and after the client has gone, everything here does nothing.
 */
public interface Exchange {

    /** How long ago the last of the request came, in nanoseconds, or its turn where others on the connection came before it. */
    long ageNanos();

    /** Answers whole. */
    void reply(Reply reply);

    /** Begins an answer whose length is not known. */
    void open(int status, Map<String, String> headers);

    /** Sends a part of the answer at once. The bytes are not copied and must not change. */
    void write(byte[] bytes);

    /** Sends the last part of the answer and ends it, in one piece. */
    void finish(byte[] last);

    /** Breaks the connection so that the client sees a reset; in HTTP/2, its stream. */
    void reset();

    /** Ends our direction of the connection in the middle of the answer and leaves the other open; in HTTP/2, as a reset. */
    void shutOutput();

    /** Whether the network takes more just now; false where the client reads more slowly than we write. */
    boolean isWritable();

    /** Runs {@code task} if the client goes away before the end. */
    void whenGone(Runnable task);
}
