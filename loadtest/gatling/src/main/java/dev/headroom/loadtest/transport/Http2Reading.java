package dev.headroom.loadtest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the frames of a connection to the attempts that they belong to. */
final class Http2Reading extends Http2FrameAdapter {

    private final SharedConnection connection;

    Http2Reading(SharedConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) throws Http2Exception {
        connection.allowed();
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int streamId,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean endOfStream) {
        Http2Carried carried = connection.carried(streamId);
        if (carried == null) {
            return;
        }
        if (!carried.hasHead()) {
            readHead(carried, streamId, headers);
        }
        if (endOfStream) {
            carried.whole(connection.now());
            stopSending(streamId);
        }
    }

    private void readHead(Http2Carried carried, int streamId, Http2Headers headers) {
        int status = status(headers.status());
        if (status == 0) {
            connection.reset(streamId);
        } else if (status >= 200) {
            carried.head();
            carried.exchange().head(status, name -> text(headers.get(name.toLowerCase(Locale.ROOT))), connection.now());
        }
    }

    /** 0 where it is none. */
    private static int status(@Nullable CharSequence text) {
        boolean isStatus =
                text != null && text.length() == 3 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isStatus ? Integer.parseInt(text, 0, 3, 10) : 0;
    }

    private static @Nullable String text(@Nullable CharSequence value) {
        return value == null ? null : value.toString();
    }

    @Override
    public int onDataRead(ChannelHandlerContext context, int streamId, ByteBuf data, int padding, boolean endOfStream) {
        int taken = data.readableBytes() + padding;
        Http2Carried carried = connection.carried(streamId);
        if (carried != null) {
            readBody(carried, streamId, data, endOfStream);
        }
        return taken;
    }

    private void readBody(Http2Carried carried, int streamId, ByteBuf data, boolean endOfStream) {
        long now = connection.now();
        carried.exchange().body(data, now);
        if (endOfStream) {
            carried.whole(now);
            stopSending(streamId);
        } else if (carried.exchange().isOver()) {
            connection.reset(streamId);
        }
    }

    /** Who has answered needs no more of the request, if there is any. */
    private void stopSending(int streamId) {
        var stream = connection.connection().stream(streamId);
        if (stream != null && stream.state().localSideOpen()) {
            connection.reset(streamId);
        }
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext context, int streamId, long errorCode) {
        Http2Carried carried = connection.carried(streamId);
        if (carried != null) {
            carried.reset(errorCode);
        }
    }
}
