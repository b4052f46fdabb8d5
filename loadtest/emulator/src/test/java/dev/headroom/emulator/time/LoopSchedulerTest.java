package dev.headroom.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopSchedulerTest {

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop loop = loops.next();
    private final LoopScheduler scheduler = new LoopScheduler(loop);
    private final List<String> order = new ArrayList<>();

    @AfterEach
    void stop() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private void whole(int tasks, Runnable setting) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(tasks);
        whenDone = left::countDown;
        loop.execute(setting);
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private Runnable whenDone = () -> {};

    private Runnable named(String name) {
        return () -> {
            order.add(name);
            whenDone.run();
        };
    }

    @Test
    void tasksComeInTheOrderOfTheirTimesAndOfBeingAskedFor() throws InterruptedException {
        whole(5, () -> {
            long now = scheduler.nanos();
            scheduler.at(now + 20_000_000, named("fourth"));
            scheduler.at(now + 10_000_000, named("second"));
            scheduler.at(now + 10_000_000, named("third"));
            scheduler.at(now - 1, named("first"));
            scheduler.at(now + 30_000_000, named("fifth"));
        });
        assertThat(order).containsExactly("first", "second", "third", "fourth", "fifth");
    }

    @Test
    void noneComesBeforeItsTime() throws InterruptedException {
        long[] early = new long[1];
        whole(1, () -> {
            long due = scheduler.nanos() + 3_000_000;
            scheduler.at(due, () -> {
                early[0] = due - scheduler.nanos();
                whenDone.run();
            });
        });
        assertThat(early[0]).isNotPositive();
    }

    /** Each task takes a whole turn, so whatever else the loop has to do comes after the first. */
    @Test
    void theLoopDoesOtherThingsBetweenTasksThatAreDueTogether() throws InterruptedException {
        whole(4, () -> {
            long due = scheduler.nanos();
            scheduler.at(due, () -> {
                loop.execute(named("other"));
                named("one").run();
                takeAWholeTurn();
            });
            scheduler.at(due, named("two"));
            scheduler.at(due, named("three"));
        });
        assertThat(order).containsExactly("one", "other", "two", "three");
    }

    private void takeAWholeTurn() {
        long until = scheduler.nanos() + LoopScheduler.TURN_NANOS;
        while (scheduler.nanos() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aTaskThatFailsHoldsNoOtherUp() throws InterruptedException {
        whole(1, () -> {
            long due = scheduler.nanos();
            scheduler.at(due, () -> {
                throw new IllegalStateException("a task of a test");
            });
            scheduler.at(due, named("next"));
        });
        assertThat(order).containsExactly("next");
    }

    @Test
    void anotherThreadMayAsk() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        scheduler.at(scheduler.nanos(), done::countDown);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
