package dev.headroom.loadtest.transport;

import io.netty.handler.codec.http2.Http2Error;

/** An attempt on its stream, and how far its response has come. */
final class Http2Carried {

    private final Exchange exchange;
    private boolean hasHead;
    private boolean isWhole;
    private boolean isRefused;
    private long wholeNanos;

    Http2Carried(Exchange exchange) {
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }

    boolean hasHead() {
        return hasHead;
    }

    void head() {
        hasHead = true;
    }

    /** The response has come to its end, and the stream is about to. */
    void whole(long nanos) {
        isWhole = true;
        wholeNanos = nanos;
    }

    /** The server closes the stream. */
    void reset(long code) {
        isRefused = code == Http2Error.REFUSED_STREAM.code();
    }

    /** The stream is closed. */
    void over(boolean isUnread, long nanos) {
        if (isWhole) {
            exchange.whole(wholeNanos);
        } else if (!hasHead && (isUnread || isRefused)) {
            exchange.unread(nanos);
        } else {
            exchange.lost(nanos);
        }
    }
}
