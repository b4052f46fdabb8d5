package dev.headroom.loadtest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Stream;

/** Hears of streams that end and of servers that want no more; whatever ends a stream, this is told once. */
final class Http2Endings extends Http2ConnectionAdapter {

    private final SharedConnection connection;

    Http2Endings(SharedConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
        connection.closed(stream);
    }

    @Override
    public void onGoAwayReceived(int lastStreamId, long errorCode, ByteBuf debugData) {
        connection.winds();
    }
}
