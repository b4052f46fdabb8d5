package dev.headroom.loadtest.wire;

/** Bytes that are not an event stream, or not a whole one. */
public final class BrokenStreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenStreamException(String message) {
        super(message, null, false, false);
    }
}
