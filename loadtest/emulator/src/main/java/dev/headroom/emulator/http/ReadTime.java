package dev.headroom.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** When bytes last came out of a connection's socket: what is made of them afterwards takes time that is ours. */
final class ReadTime extends ChannelInboundHandlerAdapter {

    private long nanos = System.nanoTime();

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        nanos = System.nanoTime();
        context.fireChannelRead(bytes);
    }

    /** How long ago, in nanoseconds. */
    long agoNanos() {
        return System.nanoTime() - nanos;
    }
}
