package dev.headroom.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PunctualTest {

    private static final long DUE = 1_000_000;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop loop = loops.next();

    @AfterEach
    void stop() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** A clock that goes on whenever somebody looks at it: the last look before the time is 1 ns before it, or 9,999. */
    @Test
    void nothingIsDoneBeforeItsTime() throws Exception {
        for (long step : new long[] {1, 9_999}) {
            AtomicLong clock = new AtomicLong(DUE - 5 * step);
            CompletableFuture<Long> done = new CompletableFuture<>();
            loop.execute(() -> Punctual.at(loop, () -> clock.getAndAdd(step), DUE, () -> done.complete(clock.get())));
            assertThat(done.get() - step).isGreaterThanOrEqualTo(DUE).isLessThan(DUE + step);
        }
    }

    @Test
    void whatIsLateIsDoneAtOnce() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        loop.execute(() -> {
            boolean[] ran = new boolean[1];
            Punctual.at(loop, () -> DUE, DUE, () -> ran[0] = true);
            done.complete(ran[0]);
        });
        assertThat(done.get()).isTrue();
    }

    @Test
    void theLoopWorksOnWhileItWaits() throws Exception {
        AtomicLong clock = new AtomicLong(DUE - 50);
        List<String> order = new ArrayList<>();
        CompletableFuture<List<String>> done = new CompletableFuture<>();
        loop.execute(() -> {
            Punctual.at(loop, clock::getAndIncrement, DUE, () -> {
                order.add("due");
                done.complete(order);
            });
            loop.execute(() -> order.add("other"));
        });
        assertThat(done.get()).containsExactly("other", "due");
    }
}
