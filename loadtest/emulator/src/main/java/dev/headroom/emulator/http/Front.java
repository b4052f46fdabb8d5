package dev.headroom.emulator.http;

import dev.headroom.emulator.profile.EmulatorException;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The port: one thread, HTTP/1.1 and HTTP/2 with prior knowledge or by ALPN, whole requests in and exchanges out. Where the machine has epoll,
 * timers of that thread are good to microseconds; elsewhere to a millisecond.
 */
public final class Front implements AutoCloseable {

    private static final int HEADER_BYTES = 64 << 10;
    private static final int LINE_BYTES = 16 << 10;
    private static final long REQUEST_MILLIS = 30_000;

    /** What answers requests, on the front's thread; must not throw. */
    @FunctionalInterface
    public interface Handler {
        /** Takes one. */
        void handle(Request request, Exchange exchange);
    }

    private final MultiThreadIoEventLoopGroup group;
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final BodyBudget budget = new BodyBudget();
    private final long requestMillis;
    private final ByteBufAllocator allocator;
    private final Optional<Encryption> encryption;

    /** A front of clear text that does not listen yet. */
    public Front() {
        this(Optional.empty());
    }

    /**
     * A front that does not listen yet.
     *
     * @param encryption TLS; empty for clear text
     */
    public Front(Optional<Encryption> encryption) {
        this(REQUEST_MILLIS, ByteBufAllocator.DEFAULT, encryption);
    }

    Front(long requestMillis, ByteBufAllocator allocator) {
        this(requestMillis, allocator, Optional.empty());
    }

    private Front(long requestMillis, ByteBufAllocator allocator, Optional<Encryption> encryption) {
        this.requestMillis = requestMillis;
        this.encryption = encryption;
        this.allocator = allocator;
        IoHandlerFactory io = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        this.group = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("emulator", true), io);
    }

    /** The one thread. */
    public EventLoop loop() {
        return group.next();
    }

    /**
     * Starts listening, and returns the port.
     *
     * @throws EmulatorException where the port is in use or the address cannot be bound
     */
    public int listen(String host, int port, Handler handler) {
        ServerBootstrap server = new ServerBootstrap()
                .group(group)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 8192)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, allocator)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(32 << 10, 128 << 10))
                .childHandler(new Connections(handler));
        var bound = server.bind(host, port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new EmulatorException(Unbound.why(host, port), bound.cause());
        }
        channels.add(bound.channel());
        InetSocketAddress address = ((ServerSocketChannel) bound.channel()).localAddress();
        return address.getPort();
    }

    /** Bytes of bodies that are not whole yet, of all connections. Asked from any thread but the front's. */
    long bodyBytesHeld() {
        return loop().submit(budget::held).syncUninterruptibly().getNow();
    }

    /** Breaks every connection and frees the port. */
    @Override
    public void close() {
        channels.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    private final class Connections extends ChannelInitializer<Channel> {
        private final Handler handler;

        Connections(Handler handler) {
            this.handler = handler;
        }

        @Override
        protected void initChannel(Channel channel) {
            channels.add(channel);
            ReadTime read = new ReadTime();
            channel.pipeline().addLast(read);
            encryption.ifPresent(tls -> channel.pipeline().addLast(tls.context().newHandler(channel.alloc())));
            channel.pipeline()
                    .addLast(
                            new RequestDeadline(requestMillis),
                            new Preface(context -> http1(context, read), context -> http2(context, read)),
                            new LastWord());
        }

        private void http1(ChannelHandlerContext context, ReadTime read) {
            HttpDecoderConfig config =
                    new HttpDecoderConfig().setMaxHeaderSize(HEADER_BYTES).setMaxInitialLineLength(LINE_BYTES);
            context.pipeline().addLast(new HttpServerCodec(config), new RequestReader(handler, budget, read));
        }

        private void http2(ChannelHandlerContext context, ReadTime read) {
            RequestDeadline.arrived(context);
            ChannelPipeline pipeline = context.pipeline();
            pipeline.remove(RequestDeadline.class);
            Http2Settings settings =
                    Http2Settings.defaultSettings().maxConcurrentStreams(20_000).maxHeaderListSize(HEADER_BYTES);
            pipeline.addLast(
                    Http2FrameCodecBuilder.forServer().initialSettings(settings).build(),
                    new Http2MultiplexHandler(new Streams(read)),
                    new LastWord());
        }

        private final class Streams extends ChannelInitializer<Channel> {
            private final ReadTime read;

            Streams(ReadTime read) {
                this.read = read;
            }

            @Override
            protected void initChannel(Channel stream) {
                stream.pipeline()
                        .addLast(
                                new RequestDeadline(requestMillis),
                                new Http2StreamFrameToHttpObjectCodec(true),
                                new RequestReader(handler, budget, read));
            }
        }
    }

    /** What is wrong with a connection as a whole ends it, and nobody needs to read of it. */
    private static final class LastWord extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
