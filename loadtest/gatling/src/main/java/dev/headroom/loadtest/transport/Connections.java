package dev.headroom.loadtest.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** The connections of one event loop to one target; the one used last is used first. */
final class Connections {

    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    private final Target target;
    private final @Nullable SslContext tls;
    private final LongSupplier nanos;
    private final LongAdder opened;
    private final Bootstrap bootstrap;
    private final Deque<Connection> idle = new ArrayDeque<>();

    Connections(Target target, @Nullable SslContext tls, EventLoop loop, Factory factory) {
        this.target = target;
        this.tls = tls;
        this.nanos = factory.nanos();
        this.opened = factory.opened();
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channelFactory(factory.channels())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        prepare(channel);
                    }
                });
    }

    /** How channels and times are made. */
    record Factory(ChannelFactory<? extends Channel> channels, LongSupplier nanos, LongAdder opened) {}

    private void prepare(Channel channel) {
        opened.increment();
        if (tls != null) {
            SslHandler handler =
                    tls.newHandler(channel.alloc(), target.endpoint().getHost(), target.port());
            SSLParameters parameters = handler.engine().getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            handler.engine().setSSLParameters(parameters);
            channel.pipeline().addLast(handler);
        }
        channel.pipeline().addLast(new HttpClientCodec(), new Connection(channel, nanos, idle::push));
    }

    /** Gives an open connection, now or when one is made; null where none could be made. */
    void take(Consumer<@Nullable Connection> taker) {
        Connection waiting = idle.poll();
        while (waiting != null && !waiting.isFresh()) {
            waiting.hangUp();
            waiting = idle.poll();
        }
        if (waiting != null) {
            taker.accept(waiting);
            return;
        }
        var unused = bootstrap
                .connect(target.endpoint().getHost(), target.port())
                .addListener(connected -> {
                    Channel channel = ((io.netty.channel.ChannelFuture) connected).channel();
                    taker.accept(connected.isSuccess() ? channel.pipeline().get(Connection.class) : null);
                });
    }
}
