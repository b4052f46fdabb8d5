package dev.headroom.loadtest.wire;

import java.util.List;

/** What a frame of a stream is. */
public enum StreamEvent {
    MESSAGE_START("messageStart"),
    CONTENT_BLOCK_START("contentBlockStart"),
    /** A piece of the answer: one token or several. */
    CONTENT_BLOCK_DELTA("contentBlockDelta"),
    CONTENT_BLOCK_STOP("contentBlockStop"),
    /** Carries the stop reason. */
    MESSAGE_STOP("messageStop"),
    /** Carries usage and latency; the last one. */
    METADATA("metadata"),
    /** Carries an event of the model's own, as InvokeModel streams them. */
    CHUNK("chunk"),
    /** The stream ends in an exception, after a 200. */
    EXCEPTION(""),
    /** An event that this client does not know and passes over. */
    OTHER("");

    /** The most frequent first. */
    private static final List<StreamEvent> NAMED = List.of(
            CONTENT_BLOCK_DELTA, CHUNK, MESSAGE_START, CONTENT_BLOCK_START, CONTENT_BLOCK_STOP, MESSAGE_STOP, METADATA);

    private final String wireName;

    StreamEvent(String wireName) {
        this.wireName = wireName;
    }

    static StreamEvent named(byte[] buffer, int from, int to) {
        for (StreamEvent event : NAMED) {
            if (WireName.is(event.wireName, buffer, from, to)) {
                return event;
            }
        }
        return OTHER;
    }
}
