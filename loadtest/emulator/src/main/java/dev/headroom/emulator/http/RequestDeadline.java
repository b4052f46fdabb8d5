package dev.headroom.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection or stream whose request has begun and does not arrive whole in time. */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private final long millis;
    private @Nullable Future<?> timer;

    RequestDeadline(long millis) {
        this.millis = millis;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (timer == null) {
            timer = context.executor().schedule(() -> close(context), millis, TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private static void close(ChannelHandlerContext context) {
        var unused = context.channel().close();
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** Tells the pipeline's deadline that the request is here. */
    static void arrived(ChannelHandlerContext context) {
        RequestDeadline deadline = context.pipeline().get(RequestDeadline.class);
        if (deadline != null) {
            deadline.stop();
        }
    }
}
