package dev.headroom.emulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Tells HTTP/2 with prior knowledge from HTTP/1.1 by a connection's first bytes, and makes room for either. */
final class Preface extends ByteToMessageDecoder {

    private static final byte[] HTTP2 = "PRI * HTTP/2.0".getBytes(StandardCharsets.US_ASCII);

    private final Consumer<ChannelHandlerContext> http1;
    private final Consumer<ChannelHandlerContext> http2;

    Preface(Consumer<ChannelHandlerContext> http1, Consumer<ChannelHandlerContext> http2) {
        this.http1 = http1;
        this.http2 = http2;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int seen = Math.min(in.readableBytes(), HTTP2.length);
        for (int i = 0; i < seen; i++) {
            if (in.getByte(in.readerIndex() + i) != HTTP2[i]) {
                become(context, http1);
                return;
            }
        }
        if (seen == HTTP2.length) {
            become(context, http2);
        }
    }

    private void become(ChannelHandlerContext context, Consumer<ChannelHandlerContext> protocol) {
        protocol.accept(context);
        context.pipeline().remove(this);
    }
}
