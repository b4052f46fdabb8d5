package dev.headroom.loadtest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.loadtest.live.LiveFigures.Snapshot;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {

    /** Two digits. */
    private static final Offset<Double> ONE_PERCENT_OF_A_SECOND = within(10.0);

    private final LiveFigures live = new LiveFigures();

    private void run(Attempt attempt, double usd) {
        live.sent(attempt.timing().dispatchedNanos());
        live.over(attempt, usd);
    }

    private Snapshot at(double seconds) {
        return live.snapshot(Made.nanos(seconds * 1000));
    }

    @Test
    void beforeTheFirstSecondIsOverThereIsNoRate() {
        live.sent(Made.nanos(100));
        Snapshot snapshot = at(0.9);
        assertThat(snapshot.inFlight()).isEqualTo(1);
        assertThat(snapshot.history()).isEmpty();
        assertThat(snapshot.recent().seconds()).isZero();
        assertThat(snapshot.recent().begunPerSecond()).isEmpty();
        assertThat(snapshot.recent().throttledShare()).isEmpty();
        assertThat(snapshot.recent().ttft().p95Millis()).isEmpty();
    }

    @Test
    void eachAttemptCountsWhereItBeginsAndWhereItEnds() {
        run(Made.answered(100, 2500), 0);
        run(Made.answered(1200, 1900), 0);
        live.sent(Made.nanos(2100));
        assertThat(at(3).history())
                .extracting(LiveSecond::begun, LiveSecond::ended, LiveSecond::inFlight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 0L, 1L),
                        org.assertj.core.groups.Tuple.tuple(1L, 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple(1L, 1L, 1L));
        assertThat(at(3).inFlight()).isEqualTo(1);
    }

    @Test
    void theSecondThatIsNotOverIsNotShown() {
        run(Made.answered(100, 900), 0);
        run(Made.answered(1100, 1200), 0);
        assertThat(at(1.5).history()).hasSize(1);
        assertThat(at(1.5).recent().ended()).isEqualTo(1);
    }

    @Test
    void ratesAreOfTheLastTenSeconds() {
        for (int second = 0; second < 30; second++) {
            for (int i = 0; i < (second < 20 ? 1 : 5); i++) {
                run(Made.answered(1000 * second + 1, 1000 * second + 100), 0.001);
            }
        }
        RecentFigures recent = at(30).recent();
        assertThat(recent.seconds()).isEqualTo(10);
        assertThat(recent.begunPerSecond()).hasValue(5);
        assertThat(recent.endedPerSecond()).hasValue(5);
        // 5 answers of 10 tokens, at a tenth of a cent each: half a cent a second.
        assertThat(recent.outputTokensPerSecond()).hasValue(50);
        assertThat(recent.usdPerMinute().orElseThrow()).isCloseTo(0.3, within(1e-9));
        // 5 seconds of 1 and 5 of 5.
        assertThat(at(25).recent().begunPerSecond()).hasValue(3);
    }

    @Test
    void aYoungRunsRatesAreOfTheSecondsThatItHas() {
        run(Made.answered(100, 200), 0);
        run(Made.answered(1100, 1200), 0);
        run(Made.answered(1300, 1400), 0);
        assertThat(at(2).recent().begunPerSecond()).hasValue(1.5);
    }

    @Test
    void timeToFirstTokenCountsFromTheIntendedStart() {
        for (int i = 1; i <= 100; i++) {
            // Sent a second late, and answered i milliseconds after that.
            run(Made.answered(0, 1000, 1000 + i), 0);
        }
        RecentFigures.Ttft ttft = at(2).recent().ttft();
        assertThat(ttft.p50Millis().orElseThrow()).isCloseTo(1050, ONE_PERCENT_OF_A_SECOND);
        assertThat(ttft.p95Millis().orElseThrow()).isCloseTo(1095, ONE_PERCENT_OF_A_SECOND);
        assertThat(at(2).history().get(1).ttftP95Millis().orElseThrow()).isCloseTo(1095, ONE_PERCENT_OF_A_SECOND);
        assertThat(at(2).history().get(0).ttftP95Millis()).isEmpty();
    }

    @Test
    void whatIsOlderThanTenSecondsIsNotInTheQuantiles() {
        run(Made.answered(0, 900), 0);
        run(Made.answered(12_000, 12_100), 0);
        assertThat(at(13).recent().ttft().p95Millis().orElseThrow()).isCloseTo(100, within(1.0));
    }

    @Test
    void aTimeToFirstTokenOfMoreThanAnHourIsAnHour() {
        run(Made.answered(0, 4_000_000), 0);
        assertThat(at(4001).recent().ttft().p50Millis().orElseThrow()).isCloseTo(3_600_000, within(36_000.0));
    }

    @Test
    void throttledIsAShareOfWhatEndedAndOtherFailuresAreNamed() {
        run(Made.answered(0, 100), 0);
        run(Made.ended(Outcome.THROTTLED, 0, 100), 0);
        run(Made.ended(Outcome.UNAVAILABLE, 0, 100), 0);
        run(Made.ended(Outcome.UNAVAILABLE, 0, 100), 0);
        assertThat(at(1).recent().throttledShare()).hasValue(0.25);
        assertThat(at(1).history().get(0).throttledShare()).hasValue(0.25);
        assertThat(at(1).failures()).isEqualTo(Map.of(Outcome.UNAVAILABLE, 2L));
        // Failures are of the whole run, shares of the moment.
        assertThat(at(100).failures()).isEqualTo(Map.of(Outcome.UNAVAILABLE, 2L));
        assertThat(at(100).recent().throttledShare()).isEmpty();
    }

    @Test
    void whatIsWithdrawnWasNeverSent() {
        live.sent(Made.nanos(990));
        live.withdrawn(Made.nanos(1010));
        assertThat(at(3).inFlight()).isZero();
        assertThat(at(3).recent().begun()).isZero();
        assertThat(at(3).history()).extracting(LiveSecond::inFlight).containsExactly(1L, 0L, 0L);
        assertThat(at(3).history()).extracting(LiveSecond::begun).containsExactly(1L, 0L, 0L);
    }

    @Test
    void aMinuteIsKept() {
        run(Made.answered(100, 200), 0);
        run(Made.answered(1_000, 1_100), 0);
        assertThat(at(60).history())
                .hasSize(60)
                .first()
                .extracting(LiveSecond::ended)
                .isEqualTo(1L);
        assertThat(at(61).history())
                .hasSize(60)
                .first()
                .extracting(LiveSecond::ended)
                .isEqualTo(1L);
        assertThat(at(62).history()).hasSize(60).allMatch(second -> second.ended() == 0);
    }

    @Test
    void quietMinutesDoNotBringOldSecondsBack() {
        run(Made.answered(100, 200), 0);
        // 64 seconds are kept: second 0 and second 64 share a place.
        assertThat(at(66).history()).allMatch(second -> second.begun() == 0 && second.ended() == 0);
        run(Made.answered(64_100, 64_200), 0);
        assertThat(at(66).history().stream().mapToLong(LiveSecond::ended).sum()).isEqualTo(1);
    }

    /** Against a loop over all attempts: how many were sent by the end of a second, less those that had ended. */
    @Test
    void whatWasInFlightFollowsFromWhatBeganAndEnded() {
        SplittableRandom random = new SplittableRandom(20261125);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double begin = random.nextDouble() * 50_000;
            attempts.add(Made.answered(begin, begin + random.nextDouble() * 9_000));
        }
        attempts.forEach(attempt -> run(attempt, 0));
        List<LiveSecond> history = at(60).history();
        for (int second = 0; second < 60; second++) {
            long end = Made.nanos(1000.0 * (second + 1));
            long sent = attempts.stream()
                    .filter(attempt -> attempt.timing().dispatchedNanos() < end)
                    .count();
            long over = attempts.stream()
                    .filter(attempt -> attempt.timing().endNanos() < end)
                    .count();
            assertThat(history.get(second).inFlight()).isEqualTo(sent - over);
        }
    }

    @Test
    void noneIsLostBetweenThreads() throws InterruptedException, ExecutionException {
        int threads = 8;
        int each = 20_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> futures = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            futures.add(pool.submit(() -> {
                for (int i = 0; i < each; i++) {
                    double begin = i * 60_000.0 / each;
                    run(Made.answered(begin, begin + 1), 0.5);
                }
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();
        Snapshot snapshot = at(60);
        long all = (long) threads * each;
        assertThat(snapshot.inFlight()).isZero();
        assertThat(snapshot.history().stream().mapToLong(LiveSecond::begun).sum())
                .isEqualTo(all);
        assertThat(at(61).history().stream().mapToLong(LiveSecond::ended).sum()).isGreaterThan(all - all / 59);
        assertThat(snapshot.recent().ended()).isBetween(all / 6 - threads, all / 6 + threads);
        assertThat(snapshot.recent().usd()).isEqualTo(snapshot.recent().ended() * 0.5);
    }
}
