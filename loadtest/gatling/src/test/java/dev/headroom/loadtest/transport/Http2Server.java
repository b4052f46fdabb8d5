package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server of HTTP/2, with or without TLS. Each request is answered on a thread of its own. */
final class Http2Server implements TestServer {

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(1, Http2Server::thread, NioIoHandler.newFactory());
    private final Script script;
    private final Http2Settings settings;
    private final @Nullable SslContext tls;
    private final Channel listener;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean readsBodies = true;
    private final Semaphore closed = new Semaphore(0);
    private final Semaphore resets = new Semaphore(0);
    private final List<Http2Headers> heads = new CopyOnWriteArrayList<>();

    Http2Server(Script script, Http2Settings settings, @Nullable SslContext tls) throws InterruptedException {
        this.script = script;
        this.settings = settings;
        this.tls = tls;
        this.listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        prepare(channel);
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    static Http2Server following(Script script) throws InterruptedException {
        return new Http2Server(script, Http2Settings.defaultSettings(), null);
    }

    /** Answers when it has read the head, and reads no more of the request. */
    static Http2Server refusingAtTheHead(int status) throws InterruptedException {
        Http2Server server = following(reply -> reply.whole(status, new byte[0]));
        server.readsBodies = false;
        return server;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "http2-server");
        thread.setDaemon(true);
        return thread;
    }

    private void prepare(Channel channel) {
        connections.incrementAndGet();
        var unused = channel.closeFuture().addListener(over -> closed.release());
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        Http2FrameCodec codec =
                Http2FrameCodecBuilder.forServer().initialSettings(settings).build();
        channel.pipeline().addLast(codec, new Requests(codec));
    }

    private final class Requests extends ChannelInboundHandlerAdapter {
        private final Http2FrameCodec codec;

        Requests(Http2FrameCodec codec) {
            this.codec = codec;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object frame) {
            if (frame instanceof Http2HeadersFrame head) {
                heads.add(head.headers());
                begin(context, head.stream(), head.isEndStream() || !readsBodies);
            } else if (frame instanceof Http2DataFrame data && readsBodies) {
                var unused = context.write(
                        new DefaultHttp2WindowUpdateFrame(data.initialFlowControlledBytes()).stream(data.stream()));
                begin(context, data.stream(), data.isEndStream());
            } else if (frame instanceof Http2ResetFrame) {
                resets.release();
            }
            ReferenceCountUtil.release(frame);
        }

        private void begin(ChannelHandlerContext context, @Nullable Http2FrameStream stream, boolean isWhole) {
            if (isWhole && stream != null) {
                requests.incrementAndGet();
                thread(() -> answer(new Http2Reply(context, codec, stream))).start();
            }
        }

        private void answer(Http2Reply reply) {
            try {
                script.answer(reply);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }

    /** The server's side of one stream. */
    record Http2Reply(ChannelHandlerContext context, Http2FrameCodec codec, Http2FrameStream stream)
            implements Script.Reply {

        private void write(Object frame) {
            var unused = context.writeAndFlush(frame);
        }

        @Override
        public void head(int status, String... headers) {
            Http2Headers head = new DefaultHttp2Headers().status(Integer.toString(status));
            for (int i = 0; i < headers.length; i += 2) {
                head.set(headers[i].toLowerCase(java.util.Locale.ROOT), headers[i + 1]);
            }
            write(new DefaultHttp2HeadersFrame(head).stream(stream));
        }

        @Override
        public void part(byte[] bytes) {
            write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes)).stream(stream));
        }

        @Override
        public void end() {
            write(new DefaultHttp2DataFrame(true).stream(stream));
        }

        /** Resets the stream alone. */
        void resetStream(Http2Error code) {
            write(new DefaultHttp2ResetFrame(code).stream(stream));
        }

        /** Says which stream is the last that it has looked at. */
        void goAway(int lastStreamId) {
            context.executor().execute(() -> {
                ChannelHandlerContext at = context.pipeline().context(codec);
                var unused = codec.encoder()
                        .frameWriter()
                        .writeGoAway(at, lastStreamId, 0, Unpooled.EMPTY_BUFFER, at.newPromise());
                at.flush();
            });
        }

        @Override
        public void cut() {
            context.executor()
                    .execute(() -> context.channel()
                            .unsafe()
                            .close(context.channel().unsafe().voidPromise()));
        }

        @Override
        public void reset() {
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            cut();
        }
    }

    @Override
    public URI endpoint() {
        int port = ((InetSocketAddress) listener.localAddress()).getPort();
        return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + port);
    }

    @Override
    public int requests() {
        return requests.get();
    }

    @Override
    public int connections() {
        return connections.get();
    }

    /** Heads of requests so far. */
    List<Http2Headers> heads() {
        return heads;
    }

    @Override
    public void awaitClosed(int count) throws InterruptedException {
        assertThat(closed.tryAcquire(count, 10, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    /** Waits until the client has given so many streams up. */
    void awaitResets(int count) throws InterruptedException {
        assertThat(resets.tryAcquire(count, 10, TimeUnit.SECONDS)).as("reset").isTrue();
    }

    @Override
    public void close() {
        var unused = listener.close().syncUninterruptibly();
        // A closed channel listens on until its selector lets go of it: only then does a new connection find nobody.
        var unusedToo = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
