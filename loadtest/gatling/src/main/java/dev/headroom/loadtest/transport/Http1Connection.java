package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/1.1, which carries one attempt at a time. */
final class Http1Connection extends SimpleChannelInboundHandler<HttpObject> implements Connection {

    private static final Optional<HttpVersion> SPOKEN = Optional.of(HttpVersion.HTTP_1_1);

    private final Channel channel;
    private final Surroundings around;
    private final Idleness idleness;
    private @Nullable Exchange current;
    private boolean isNew = true;
    private boolean reusable;
    private boolean interim;

    Http1Connection(Channel channel, Surroundings around) {
        this.channel = channel;
        this.around = around;
        this.idleness = new Idleness(around.nanos());
    }

    @Override
    public HttpVersion version() {
        return HttpVersion.HTTP_1_1;
    }

    @Override
    public int room() {
        return 1;
    }

    @Override
    public int load() {
        return current == null ? 0 : 1;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @Override
    public void hangUp() {
        var unused = channel.close();
    }

    @Override
    public boolean canTake() {
        return channel.isActive() && current == null && !idleness.isTooLong();
    }

    @Override
    public void send(Outgoing request, Exchange exchange) {
        current = exchange;
        reusable = false;
        Passage passage = new Passage(true, isNew, SPOKEN, "");
        isNew = false;
        exchange.carriedBy(passage, around.nanos().getAsLong(), this::hangUp);
        var unused = channel.writeAndFlush(request.http1(around.hostHeader())).addListener(written -> {
            if (!written.isSuccess()) {
                hangUp();
            }
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        Exchange exchange = current;
        if (exchange == null || part.decoderResult().isFailure()) {
            hangUp();
            return;
        }
        if (part instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (!interim) {
                reusable = HttpUtil.isKeepAlive(response);
                exchange.head(
                        response.status().code(),
                        response.headers()::get,
                        around.nanos().getAsLong());
            }
        }
        if (!interim && part instanceof HttpContent content) {
            readBody(exchange, content);
        }
    }

    private void readBody(Exchange exchange, HttpContent content) {
        long now = around.nanos().getAsLong();
        exchange.body(content.content(), now);
        if (exchange.isOver()) {
            hangUp();
        } else if (content instanceof LastHttpContent) {
            // Released first: who is told may send again at once, and finds this connection free.
            current = null;
            release();
            exchange.whole(now);
        }
    }

    private void release() {
        if (reusable && channel.isActive()) {
            idleness.begins();
            around.keeper().free(this);
        } else {
            hangUp();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Exchange exchange = current;
        current = null;
        around.keeper().gone(this);
        if (exchange != null) {
            exchange.lost(around.nanos().getAsLong());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        hangUp();
    }
}
