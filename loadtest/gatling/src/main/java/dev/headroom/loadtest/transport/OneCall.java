package dev.headroom.loadtest.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A single call outside of any load, on an event loop of its own. */
public final class OneCall {

    private OneCall() {}

    /**
     * Sends, and waits for the end.
     *
     * @param target where to
     * @param call what to send
     * @param nanos the clock of the observation
     * @throws InterruptedException where the caller is interrupted while it waits
     */
    public static Observation send(Target target, Call call, LongSupplier nanos) throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, OneCall::thread, NioIoHandler.newFactory());
        try {
            CompletableFuture<Observation> seen = new CompletableFuture<>();
            BedrockTransport transport = new BedrockTransport(target, NioSocketChannel::new, nanos);
            EventLoop loop = loops.next();
            loop.execute(() -> send(transport, loop, call, seen));
            return seen.get();
        } catch (ExecutionException e) {
            throw new IllegalArgumentException(
                    "a request could not be made: " + e.getMessage(), e);
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private static void send(
            BedrockTransport transport, EventLoop loop, Call call, CompletableFuture<Observation> seen) {
        try {
            var unused = transport.send(loop, call, seen::complete);
        } catch (RuntimeException e) {
            seen.completeExceptionally(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "headroom-one-call");
        thread.setDaemon(true);
        return thread;
    }
}
