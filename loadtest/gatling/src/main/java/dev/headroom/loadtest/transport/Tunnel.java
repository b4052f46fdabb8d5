package dev.headroom.loadtest.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Optional;

/** The HTTP proxy that Java is told to take to a target with TLS: {@code https.proxyHost} and what goes with it. */
final class Tunnel {

    private Tunnel() {}

    /** Name and port of the proxy; empty where there is none. */
    static Optional<InetSocketAddress> to(Target target) {
        ProxySelector selector = ProxySelector.getDefault();
        if (!target.isSecure() || selector == null) {
            return Optional.empty();
        }
        return selector.select(target.endpoint()).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .findFirst();
    }

    /** Ends a connection on which something went wrong; whoever waits for it is told by its end. */
    static final class Quiet extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
