package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 connection, which carries one attempt at a time. */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

    private final Channel channel;
    private final LongSupplier nanos;
    private final Consumer<Connection> whenIdle;
    private @Nullable Exchange current;
    private boolean reusable;

    Connection(Channel channel, LongSupplier nanos, Consumer<Connection> whenIdle) {
        this.channel = channel;
        this.nanos = nanos;
        this.whenIdle = whenIdle;
    }

    private void hangUp() {
        var unused = channel.close();
    }

    boolean isOpen() {
        return channel.isActive();
    }

    void send(HttpRequest request, Exchange exchange, long timeoutNanos) {
        current = exchange;
        reusable = false;
        var clock = channel.eventLoop().schedule(() -> timeOut(exchange), timeoutNanos, TimeUnit.NANOSECONDS);
        exchange.cleanUpWith(() -> clock.cancel(false));
        var unused = channel.writeAndFlush(request).addListener(written -> {
            if (!written.isSuccess()) {
                hangUp();
            }
        });
    }

    private void timeOut(Exchange exchange) {
        exchange.timedOut(nanos.getAsLong());
        hangUp();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        Exchange exchange = current;
        if (exchange == null || part.decoderResult().isFailure()) {
            hangUp();
            return;
        }
        if (part instanceof HttpResponse response) {
            reusable = HttpUtil.isKeepAlive(response);
            exchange.head(response);
        }
        if (part instanceof HttpContent content) {
            long now = nanos.getAsLong();
            exchange.body(content.content(), now);
            if (content instanceof LastHttpContent) {
                current = null;
                exchange.whole(now);
                release();
            } else if (exchange.isOver()) {
                hangUp();
            }
        }
    }

    private void release() {
        if (reusable && isOpen()) {
            whenIdle.accept(this);
        } else {
            hangUp();
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
