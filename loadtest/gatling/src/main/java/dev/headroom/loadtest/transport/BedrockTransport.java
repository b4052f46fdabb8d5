package dev.headroom.loadtest.transport;

import dev.headroom.planner.measure.Outcome;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP/1.1, each exactly once: nothing here tries again, follows a redirect, or waits for a free connection.
 * An attempt stays on the event loop of the virtual user that makes it.
 */
public final class BedrockTransport {

    private final Target target;
    private final LongSupplier nanos;
    private final Connections.Factory factory;
    private final @Nullable SslContext tls;
    private final Map<EventLoop, Connections> byLoop = new ConcurrentHashMap<>();

    /**
     * A transport without connections yet.
     *
     * @param target where to send
     * @param channels makes sockets that fit the event loops it will be used on
     * @param nanos the clock of every observation
     */
    public BedrockTransport(Target target, ChannelFactory<? extends Channel> channels, LongSupplier nanos) {
        this.target = target;
        this.nanos = nanos;
        this.factory = new Connections.Factory(channels, nanos);
        this.tls = target.isSecure() ? tls() : null;
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException e) {
            throw new IllegalStateException("this Java has no TLS to speak", e);
        }
    }

    /**
     * Sends a call.
     *
     * @param loop the event loop that this is called on
     * @param call what to send
     * @param whenOver told exactly once, on the same event loop
     * @return the attempt, which can be cancelled
     */
    public InFlight send(EventLoop loop, Call call, Consumer<Observation> whenOver) {
        FullHttpRequest request = request(call);
        Exchange exchange = new Exchange(call.body().answer(), nanos.getAsLong(), whenOver);
        var clock = loop.schedule(
                () -> exchange.giveUp(Outcome.CLIENT_TIMEOUT, nanos.getAsLong()),
                call.timeout().toNanos(),
                TimeUnit.NANOSECONDS);
        exchange.cleanUpWith(() -> clock.cancel(false));
        byLoop.computeIfAbsent(loop, key -> new Connections(target, tls, key, factory))
                .take(connection -> carry(request, exchange, connection));
        return () -> loop.execute(() -> exchange.giveUp(Outcome.CANCELLED, nanos.getAsLong()));
    }

    private void carry(FullHttpRequest request, Exchange exchange, @Nullable Connection connection) {
        if (connection == null) {
            request.release();
            exchange.unreachable("no connection to " + target.endpoint(), nanos.getAsLong());
        } else if (exchange.isOver()) {
            request.release();
            connection.keep();
        } else {
            connection.send(request, exchange);
        }
    }

    private FullHttpRequest request(Call call) {
        URI uri = target.address(call.modelId(), call.body().operation());
        byte[] body = call.body().json();
        FullHttpRequest request = new DefaultFullHttpRequest(
                io.netty.handler.codec.http.HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                uri.getRawPath(),
                Unpooled.wrappedBuffer(body));
        Map<String, String> own = call.body().headers();
        own.forEach((name, value) -> request.headers().set(name, value));
        target.auth()
                .headers(uri, own, body)
                .forEach((name, value) -> request.headers().set(name, value));
        request.headers()
                .set(HttpHeaderNames.HOST, target.hostHeader())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return request;
    }
}
