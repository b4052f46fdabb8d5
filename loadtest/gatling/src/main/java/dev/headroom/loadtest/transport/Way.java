package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How connections to a target are made.
 *
 * @param target at their other end
 * @param channels makes sockets that fit the event loops
 * @param tunnel the proxy between, where there is one
 * @param addresses of the proxy, or of the target where there is none
 * @param tls none where it is spoken to without
 * @param counters of what becomes of them
 * @param nanos the clock of every observation
 */
record Way(
        Target target,
        ChannelFactory<? extends Channel> channels,
        Optional<Tunnel> tunnel,
        Addresses addresses,
        @Nullable Tls tls,
        Counters counters,
        LongSupplier nanos) {

    /** Whom to connect to first: the proxy, or the target where there is none. */
    InetSocketAddress first() {
        return tunnel.map(Tunnel::proxy).orElse(named(target));
    }

    /** A target by its name. */
    static InetSocketAddress named(Target target) {
        return InetSocketAddress.createUnresolved(target.endpoint().getHost(), target.port());
    }
}
