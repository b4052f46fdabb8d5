package dev.headroom.emulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2StreamChannel;
import java.util.Map;
import java.util.function.LongSupplier;

/** An exchange on a connection of HTTP/1.1 or on a stream of HTTP/2. */
final class NettyExchange implements Exchange {

    private final Channel channel;
    private final boolean keepAlive;
    private final LongSupplier age;
    private final Runnable whenOver;
    private Runnable whenGone = () -> {};
    private boolean over;

    /**
     * An exchange.
     *
     * @param age of its request, in nanoseconds
     * @param whenOver told when it is over, but not when the client has gone
     */
    NettyExchange(Channel channel, boolean keepAlive, LongSupplier age, Runnable whenOver) {
        this.channel = channel;
        this.keepAlive = keepAlive;
        this.age = age;
        this.whenOver = whenOver;
    }

    @Override
    public long ageNanos() {
        return age.getAsLong();
    }

    private boolean isHttp2() {
        return channel instanceof Http2StreamChannel;
    }

    @Override
    public void reply(Reply reply) {
        if (over) {
            return;
        }
        ByteBuf body = Unpooled.wrappedBuffer(reply.body());
        HttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(reply.status()), body);
        fill(response.headers(), reply.headers());
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        end(channel.writeAndFlush(response));
    }

    @Override
    public void open(int status, Map<String, String> headers) {
        if (!over) {
            HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(status));
            fill(response.headers(), headers);
            if (!isHttp2()) {
                response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
            }
            var unused = channel.write(response);
        }
    }

    private void fill(HttpHeaders to, Map<String, String> from) {
        from.forEach(to::set);
        if (!keepAlive && !isHttp2()) {
            to.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    private static HttpResponseStatus status(int code) {
        return HttpResponseStatus.valueOf(code);
    }

    @Override
    public void write(byte[] bytes) {
        if (!over) {
            var unused = channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
        }
    }

    @Override
    public void finish(byte[] last) {
        if (!over) {
            var unused = channel.write(new DefaultHttpContent(Unpooled.wrappedBuffer(last)));
            end(channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
        }
    }

    private void end(ChannelFuture written) {
        over = true;
        if (!keepAlive && !isHttp2()) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
        whenOver.run();
    }

    @Override
    public void reset() {
        if (over) {
            return;
        }
        over = true;
        if (isHttp2()) {
            var unused = channel.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR));
        } else {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            var unused = channel.close();
        }
    }

    @Override
    public void shutOutput() {
        if (!over && channel instanceof DuplexChannel duplex) {
            over = true;
            var unused = duplex.shutdownOutput();
        } else {
            reset();
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public void whenGone(Runnable task) {
        whenGone = task;
    }

    void gone() {
        if (!over) {
            over = true;
            whenGone.run();
        }
    }
}
