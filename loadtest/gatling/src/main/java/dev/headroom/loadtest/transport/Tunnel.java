package dev.headroom.loadtest.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP proxy between this machine and a target with TLS. Java's own {@code https.proxyHost} and what goes with it come first, then
 * {@code HTTPS_PROXY} and {@code NO_PROXY} of the environment. What is on this machine is reached without.
 */
final class Tunnel {

    private final InetSocketAddress proxy;
    private final Optional<Login> login;

    /** Who asks the proxy. It is no record, lest it be shown. */
    static final class Login {
        private final String user;
        private final String password;

        Login(String user, String password) {
            this.user = user;
            this.password = password;
        }
    }

    /** @param proxy name and port */
    Tunnel(InetSocketAddress proxy, Optional<Login> login) {
        this.proxy = proxy;
        this.login = login;
    }

    /**
     * The way to a target; empty where it leads through no proxy.
     *
     * @throws IllegalArgumentException where the environment names one that there cannot be
     */
    static Optional<Tunnel> to(Target target, Map<String, String> environment) {
        if (!target.isSecure()) {
            return Optional.empty();
        }
        boolean isSaidToJava = System.getProperty("https.proxyHost") != null;
        return ofJava(target)
                .or(() -> isSaidToJava ? Optional.empty() : new ProxyVariables(environment).tunnelTo(target));
    }

    private static Optional<Tunnel> ofJava(Target target) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        return selector.select(target.endpoint()).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> new Tunnel((InetSocketAddress) proxy.address(), Optional.empty()))
                .findFirst();
    }

    /** Name and port. */
    InetSocketAddress proxy() {
        return proxy;
    }

    /** Asks the proxy at one of its addresses to let a connection through. */
    ProxyHandler through(InetSocketAddress address) {
        return login.<ProxyHandler>map(who -> new HttpProxyHandler(address, who.user, who.password))
                .orElseGet(() -> new HttpProxyHandler(address));
    }

    /** Ends a connection on which something went wrong; whoever waits for it is told by its end. */
    static final class Quiet extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
