package dev.headroom.loadtest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.loadtest.transport.ConnectionCounts;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.ClientAudit;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import io.netty.channel.DefaultEventLoop;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientWatchTest {

    private static final LoadLevel LEVEL = new LoadLevel(new OfferedLoad.Open(1), 0, 1_000_000_000L, 11_000_000_000L);

    private static Attempt attempt(int number, long due, long late) {
        return new Attempt(
                new Place(0, 0, 0, number, 0),
                new Timing(due, due + late, OptionalLong.empty(), OptionalLong.empty(), due + late + 1),
                TokenUse.NONE,
                new Answer(Outcome.THROTTLED, "", new Answer.Events(0, 0), 1, ServerSide.UNKNOWN));
    }

    @Test
    void latenessIsThatOfFirstAttemptsInTheCountedPart() {
        try (ClientWatch watch = new ClientWatch(() -> 0)) {
            watch.count(() -> new ConnectionCounts(3, 7, 1, 0, 0));
            watch.count(() -> new ConnectionCounts(1, 0, 0, 0, 0));
            for (int i = 1; i <= 100; i++) {
                watch.over(attempt(1, 1_000_000_000L + i, i * 100_000L), LEVEL);
            }
            watch.over(attempt(1, 5, 900_000_000L), LEVEL);
            watch.over(attempt(2, 2_000_000_000L, 900_000_000L), LEVEL);
            ClientAudit audit = watch.audit(10);
            assertThat(audit.lateness().p50Millis()).isCloseTo(5.0, within(0.01));
            assertThat(audit.lateness().p99Millis()).isCloseTo(9.9, within(0.02));
            assertThat(audit.rate()).isEqualTo(new ClientAudit.Rate(10, 10));
            assertThat(audit.connectionsOpened()).isEqualTo(4);
        }
    }

    @Test
    void whatBeginsAfterItsLevelIsNotAchieved() {
        try (ClientWatch watch = new ClientWatch(() -> 0)) {
            watch.over(attempt(1, 10_900_000_000L, 50_000_000L), LEVEL);
            watch.over(attempt(1, 10_900_000_000L, 200_000_000L), LEVEL);
            assertThat(watch.audit(10).rate()).isEqualTo(new ClientAudit.Rate(0.2, 0.1));
        }
    }

    @Test
    void aBusyLoopIsLateForItsTimers() throws InterruptedException {
        AtomicLong clock = new AtomicLong();
        DefaultEventLoop loop = new DefaultEventLoop();
        try (ClientWatch watch = new ClientWatch(() -> clock.addAndGet(30_000_000))) {
            watch.begin();
            watch.watch(List.of(loop));
            CountDownLatch looked = new CountDownLatch(5);
            var unused = loop.scheduleWithFixedDelay(looked::countDown, 10, 10, TimeUnit.MILLISECONDS);
            assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
            // Each look finds its clock 30 ms on, where 10 were due.
            assertThat(watch.audit(1).loopLagP99Millis()).isCloseTo(20, within(0.1));
        } finally {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void pausesAndProcessorCountOnlyOnceCountingHasBegun() {
        try (ClientWatch watch = new ClientWatch(System::nanoTime)) {
            ClientAudit before = watch.audit(1);
            assertThat(before.cpuShare()).isZero();
            assertThat(before.pauses().share()).isZero();
            watch.begin();
            double sum = 0;
            for (int i = 1; i < 20_000_000; i++) {
                sum += 1.0 / i;
            }
            assertThat(sum).isPositive();
            assertThat(watch.audit(1).cpuShare()).isPositive();
        }
    }

    @Test
    void theLongestPauseAndTheirSumAreKept() {
        try (Pauses pauses = new Pauses()) {
            pauses.add(3);
            pauses.add(11);
            pauses.add(4);
            assertThat(pauses.longestMillis()).isEqualTo(11);
            assertThat(pauses.totalMillis()).isEqualTo(18);
        }
    }
}
