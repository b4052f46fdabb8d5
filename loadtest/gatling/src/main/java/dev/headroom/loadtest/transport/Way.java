package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How connections to a target are made.
 *
 * @param target at their other end
 * @param channels makes sockets that fit the event loops
 * @param addresses of the target
 * @param tls none where it is spoken to without
 * @param counters of what becomes of them
 * @param nanos the clock of every observation
 */
record Way(
        Target target,
        ChannelFactory<? extends Channel> channels,
        Addresses addresses,
        @Nullable Tls tls,
        Counters counters,
        LongSupplier nanos) {}
