package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 connection, which carries one attempt at a time. */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

    /** Load balancers and address translators forget connections after one to six minutes. */
    private static final long LONGEST_IDLE_NANOS = 60_000_000_000L;

    private final Channel channel;
    private final LongSupplier nanos;
    private final Consumer<Connection> whenIdle;
    private @Nullable Exchange current;
    private boolean isNew = true;
    private boolean reusable;
    private boolean interim;
    private long idleSinceNanos;

    Connection(Channel channel, LongSupplier nanos, Consumer<Connection> whenIdle) {
        this.channel = channel;
        this.nanos = nanos;
        this.whenIdle = whenIdle;
    }

    void hangUp() {
        var unused = channel.close();
    }

    private boolean isOpen() {
        return channel.isActive();
    }

    /** Whether it is open, and was not idle for so long that something between may have forgotten it. */
    boolean isFresh() {
        return isOpen() && nanos.getAsLong() - idleSinceNanos <= LONGEST_IDLE_NANOS;
    }

    void send(HttpRequest request, Exchange exchange) {
        current = exchange;
        reusable = false;
        Passage passage = new Passage(true, isNew, Optional.of(HttpVersion.HTTP_1_1), "");
        isNew = false;
        exchange.carriedBy(passage, nanos.getAsLong(), this::hangUp);
        var unused = channel.writeAndFlush(request).addListener(written -> {
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
                exchange.head(response.status().code(), response.headers()::get, nanos.getAsLong());
            }
        }
        if (!interim && part instanceof HttpContent content) {
            readBody(exchange, content);
        }
    }

    private void readBody(Exchange exchange, HttpContent content) {
        long now = nanos.getAsLong();
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
        if (reusable) {
            keep();
        } else {
            hangUp();
        }
    }

    /** Waits for another attempt. */
    void keep() {
        if (isOpen()) {
            idleSinceNanos = nanos.getAsLong();
            whenIdle.accept(this);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Exchange exchange = current;
        current = null;
        if (exchange != null) {
            exchange.lost(nanos.getAsLong());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        hangUp();
    }
}
