package dev.headroom.loadtest.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes one connection: an address, a socket, TLS, and for HTTP/2 the server's word on what it allows. All on one event loop. */
final class Dial implements Connection.Keeper {

    private static final int STEP_TIMEOUT_MILLIS = 10_000;

    private final Way way;
    private final EventLoop loop;
    private final Caller caller;
    private int tries;
    private boolean isOver;

    /** Who wants the connection, and keeps it. */
    interface Caller extends Connection.Keeper {

        /** There is none, for a reason that is a sentence. */
        void failed(String fault);
    }

    Dial(Way way, EventLoop loop, Caller caller) {
        this.way = way;
        this.loop = loop;
        this.caller = caller;
    }

    void start() {
        way.addresses().next(loop, this::connect);
    }

    private void connect(@Nullable InetSocketAddress address, @Nullable Throwable failure) {
        if (address == null) {
            fail(way.first(), failure == null ? new IllegalStateException("no address") : failure);
            return;
        }
        tries++;
        ProxyHandler tunnel = way.tunnel().map(proxy -> proxy.through(address)).orElse(null);
        var unused = new Bootstrap()
                .group(loop)
                .channelFactory(way.channels())
                .disableResolver()
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, STEP_TIMEOUT_MILLIS)
                .handler(tunnel == null ? new Tunnel.Quiet() : tunnel)
                .connect(tunnel == null ? address : Way.named(way.target()))
                .addListener((ChannelFuture connected) -> {
                    if (!connected.isSuccess()) {
                        tryAnother(address, connected.cause());
                    } else if (tunnel == null) {
                        greet(connected.channel());
                    } else {
                        pass(connected.channel(), tunnel);
                    }
                });
    }

    /** The proxy is reached, and asked to let us through. */
    private void pass(Channel channel, ProxyHandler tunnel) {
        channel.pipeline().addLast(new Tunnel.Quiet());
        var unused = tunnel.connectFuture().addListener(through -> {
            if (through.isSuccess()) {
                greet(channel);
            } else {
                fail(Way.named(way.target()), through.cause());
            }
        });
    }

    /** Nothing was sent yet, so another address does no harm. */
    private void tryAnother(InetSocketAddress address, Throwable cause) {
        way.addresses().failed(address);
        if (tries < way.addresses().count()) {
            start();
        } else {
            fail(way.first(), cause);
        }
    }

    private void greet(Channel channel) {
        Tls tls = way.tls();
        if (tls == null) {
            carry(channel, way.target().link().version());
            return;
        }
        SslHandler handler = tls.handler(channel);
        Handshake handshake = new Handshake(failure -> {
            Throwable fault = failure == null ? Tls.outOfDate(handler) : failure;
            if (fault == null) {
                way.counters().handshake();
                carry(channel, agreed(handler));
            } else {
                fail(Way.named(way.target()), fault);
                var unused = channel.close();
            }
        });
        channel.pipeline().addLast(handler, handshake);
    }

    private HttpVersion agreed(SslHandler handler) {
        if (way.target().link().version() == HttpVersion.HTTP_1_1) {
            return HttpVersion.HTTP_1_1;
        }
        if (ApplicationProtocolNames.HTTP_2.equals(handler.applicationProtocol())) {
            return HttpVersion.H2;
        }
        way.counters().fellBack();
        return HttpVersion.HTTP_1_1;
    }

    private void carry(Channel channel, HttpVersion version) {
        Surroundings around = new Surroundings(way.target(), this, way.nanos());
        if (version == HttpVersion.HTTP_1_1) {
            Http1Connection connection = new Http1Connection(channel, around);
            channel.pipeline().addLast(new HttpResponseDecoder(), connection);
            ready(connection);
            return;
        }
        SharedConnection connection = SharedConnection.on(channel, around);
        channel.pipeline().addLast(connection);
        var unused = loop.schedule(
                () -> {
                    if (!isOver) {
                        connection.hangUp();
                    }
                },
                STEP_TIMEOUT_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void fail(InetSocketAddress whom, Throwable cause) {
        fail(Faults.sentence(whom, cause));
    }

    private void fail(String fault) {
        if (!isOver) {
            isOver = true;
            way.counters().failed();
            caller.failed(fault);
        }
    }

    @Override
    public void ready(Connection connection) {
        if (connection.room() == 0) {
            fail(way.target().endpoint() + " allows no stream on a connection");
            connection.hangUp();
            return;
        }
        isOver = true;
        way.counters().opened();
        caller.ready(connection);
    }

    @Override
    public void free(Connection connection) {
        caller.free(connection);
    }

    @Override
    public void gone(Connection connection) {
        if (isOver) {
            caller.gone(connection);
        } else {
            fail(Faults.noHttp2(Way.named(way.target())));
        }
    }
}
