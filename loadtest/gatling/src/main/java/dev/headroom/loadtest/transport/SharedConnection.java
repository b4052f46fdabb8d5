package dev.headroom.loadtest.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2ConnectionDecoder;
import io.netty.handler.codec.http2.DefaultHttp2ConnectionEncoder;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/2, which carries an attempt on each of its streams. */
final class SharedConnection extends Http2ConnectionHandler implements Connection {

    /** What arrives is read at once and its window given back, so these are what may be on its way between two readings. */
    private static final int STREAM_WINDOW_BYTES = 1 << 20;

    private static final int CONNECTION_WINDOW_BYTES = 1 << 24;

    private final Channel channel;
    private final Surroundings around;
    private final Idleness idleness;
    private final Http2Heads heads;
    private final Http2Connection.PropertyKey key;
    private @Nullable ChannelHandlerContext context;
    private int load;
    private boolean isNew = true;
    private boolean isReady;
    private boolean takesMore = true;

    private SharedConnection(
            Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Channel channel, Surroundings around) {
        super(
                decoder,
                encoder,
                Http2Settings.defaultSettings().pushEnabled(false).initialWindowSize(STREAM_WINDOW_BYTES));
        this.channel = channel;
        this.around = around;
        this.idleness = new Idleness(around.nanos());
        this.heads = new Http2Heads(around.target());
        this.key = encoder.connection().newKey();
        decoder.frameListener(new Http2Reading(this));
        encoder.connection().addListener(new Http2Endings(this));
        gracefulShutdownTimeoutMillis(0);
    }

    /** To be added to the pipeline of a channel that is open. */
    static SharedConnection on(Channel channel, Surroundings around) {
        Http2Connection connection = new DefaultHttp2Connection(false);
        Http2ConnectionEncoder encoder =
                new DefaultHttp2ConnectionEncoder(connection, new DefaultHttp2FrameWriter(Http2Heads.SECRETS));
        Http2ConnectionDecoder decoder =
                new DefaultHttp2ConnectionDecoder(connection, encoder, new DefaultHttp2FrameReader(false));
        return new SharedConnection(decoder, encoder, channel, around);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) throws Exception {
        context = added;
        super.handlerAdded(added);
        flush(added);
    }

    private ChannelHandlerContext context() {
        ChannelHandlerContext known = context;
        if (known == null) {
            throw new IllegalStateException("the connection is in no pipeline yet");
        }
        return known;
    }

    @Override
    public HttpVersion version() {
        return around.target().link().version();
    }

    @Override
    public int room() {
        return Math.min(
                around.target().link().mostStreams(), connection().local().maxActiveStreams());
    }

    @Override
    public int load() {
        return load;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @Override
    public boolean canTake() {
        return takesMore && load < room() && (load > 0 || !idleness.isTooLong());
    }

    @Override
    public void send(Outgoing request, Exchange exchange) {
        ChannelHandlerContext at = context();
        int id = connection().local().incrementAndGetNextStreamId();
        boolean isBare = request.body().length == 0;
        var unused = encoder().writeHeaders(at, id, heads.of(request), 0, isBare, at.newPromise());
        Http2Stream stream = connection().stream(id);
        if (stream == null) {
            exchange.unreachable("the connection takes no more streams", now());
            return;
        }
        load++;
        stream.setProperty(key, new Http2Carried(exchange));
        exchange.carriedBy(new Passage(true, isNew, Optional.of(version()), ""), now(), () -> reset(id));
        isNew = false;
        if (!isBare) {
            unused = encoder().writeData(at, id, Unpooled.wrappedBuffer(request.body()), 0, true, at.newPromise());
        }
        flush(at);
    }

    long now() {
        return around.nanos().getAsLong();
    }

    /** What a stream carries; null where it carries nothing of ours. */
    @Nullable
    Http2Carried carried(int id) {
        Http2Stream stream = connection().stream(id);
        return stream == null ? null : stream.getProperty(key);
    }

    /** Gives a stream up, and leaves the others alone. */
    void reset(int id) {
        if (connection().stream(id) != null) {
            ChannelHandlerContext at = context();
            var unused = resetStream(at, id, Http2Error.CANCEL.code(), at.newPromise());
            flush(at);
        }
    }

    /** The server has said what it allows. */
    void allowed() throws Http2Exception {
        if (!isReady) {
            isReady = true;
            decoder()
                    .flowController()
                    .incrementWindowSize(
                            connection().connectionStream(), CONNECTION_WINDOW_BYTES - STREAM_WINDOW_BYTES);
            around.keeper().ready(this);
        }
    }

    /** A stream is closed, for whatever reason. */
    void closed(Http2Stream stream) {
        Http2Carried carried = stream.removeProperty(key);
        if (carried == null) {
            return;
        }
        load--;
        if (takesMore) {
            idleness.begins();
            around.keeper().free(this);
        } else if (load == 0) {
            hangUp();
        }
        carried.over(isUnread(stream), now());
    }

    /** RFC 9113, section 8.7: what lies behind the last stream that the server names was not looked at. */
    private boolean isUnread(Http2Stream stream) {
        return connection().goAwayReceived()
                && stream.id() > connection().local().lastStreamKnownByPeer();
    }

    /** Takes no new streams; those that are open may end in their own time. */
    void winds() {
        takesMore = false;
        around.keeper().gone(this);
        if (load == 0) {
            hangUp();
        }
    }

    @Override
    public void hangUp() {
        takesMore = false;
        around.keeper().gone(this);
        var unused = channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext at) throws Exception {
        takesMore = false;
        around.keeper().gone(this);
        super.channelInactive(at);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext at, Throwable cause) {
        hangUp();
    }
}
