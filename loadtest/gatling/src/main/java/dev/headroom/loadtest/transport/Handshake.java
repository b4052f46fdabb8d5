package dev.headroom.loadtest.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands behind TLS until its handshake is over. */
final class Handshake extends ChannelInboundHandlerAdapter {

    private final Consumer<@Nullable Throwable> whenOver;

    /** @param whenOver told the reason where it failed, and null where it did not */
    Handshake(Consumer<@Nullable Throwable> whenOver) {
        this.whenOver = whenOver;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent over) {
            whenOver.accept(over.cause());
            if (over.isSuccess()) {
                context.pipeline().remove(this);
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
