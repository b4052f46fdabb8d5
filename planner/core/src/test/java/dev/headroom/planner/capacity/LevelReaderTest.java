package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.quantity.Estimate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a level says of its requests. */
class LevelReaderTest {

    private static final Answer.Events THINKING = new Answer.Events(3, 1);
    private static final Answer.Events PLAIN = new Answer.Events(3, 0);

    private final LevelDraft draft = new LevelDraft();

    private static double[] exponential(int count, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToDouble(i -> -mean * Math.log(1 - random.nextDouble()))
                .toArray();
    }

    private LatencySummary latency() {
        return draft.read(0).latency().orElseThrow();
    }

    /** Sixty requests, each sent 10 ms late, with events 200, 300 and 1,200 ms after the intended start and 101 tokens. */
    private void threeEvents(Answer.Events events, ServerSide server) {
        draft.begin();
        for (int i = 0; i < 60; i++) {
            draft.add(LevelDraft.attempt(
                    draft.place(i, 0), LevelDraft.timing(i * LevelDraft.SECOND, 300, 200, 300, 1200), events, server));
        }
    }

    @Test
    void attemptsAreCountedByHowTheyEnded() {
        draft.level(100, 100, 100)
                .ended(Outcome.THROTTLED, 5)
                .ended(Outcome.UNAVAILABLE, 2)
                .ended(Outcome.BROKEN_STREAM, 1);
        LevelSummary.AttemptCounts counts = draft.read(0).attempts();
        assertThat(counts)
                .isEqualTo(
                        new LevelSummary.AttemptCounts(3, 5, Map.of(Outcome.BROKEN_STREAM, 1, Outcome.UNAVAILABLE, 2)));
        assertThat(counts.failed()).isEqualTo(3);
        assertThat(counts.all()).isEqualTo(11);
        assertThat(counts.failedShare()).isCloseTo(3 / 11.0, within(1e-12));
        assertThatThrownBy(() -> new LevelSummary.AttemptCounts(1, 0, Map.of(Outcome.THROTTLED, 1)))
                .hasMessageContaining("counts of their own");
    }

    @Test
    void latencyFromTheIntendedStartStandsBesideThatFromTheMomentOfSending() {
        threeEvents(PLAIN, ServerSide.UNKNOWN);
        assertThat(value(latency().timeToFirstToken().p50())).isEqualTo(200);
        assertThat(value(latency().uncorrectedTimeToFirstToken().p50())).isEqualTo(190);
        assertThat(value(latency().endToEnd().p50())).isEqualTo(1200);
    }

    /**
     * 101 tokens in three events, of which two came in the second behind the first: 1000 / (101 - 101 / 3) = 14.85 ms a token, gaps of
     * 100 and 900 ms.
     */
    @Test
    void timePerTokenAndTimeBetweenEventsAreKeptApart() {
        threeEvents(PLAIN, ServerSide.UNKNOWN);
        assertThat(value(latency().timePerToken().orElseThrow().p50())).isCloseTo(1500 / 101.0, within(1e-9));
        EventGapSummary gaps = latency().betweenEvents().orElseThrow();
        assertThat(gaps.count()).isEqualTo(120);
        assertThat(gaps.p50()).isCloseTo(100, within(0.2));
        assertThat(gaps.p99()).isCloseTo(900, within(1.8));
    }

    @Test
    void theFirstAnswerIsThatOfRequestsWithThinking() {
        threeEvents(PLAIN, ServerSide.UNKNOWN);
        assertThat(latency().timeToFirstAnswer()).isEmpty();
        draft.add(LevelDraft.attempt(
                draft.place(99, 0), LevelDraft.timing(0, 700, 200, 700, 900), THINKING, ServerSide.UNKNOWN));
        Percentiles answer = latency().timeToFirstAnswer().orElseThrow();
        assertThat(answer.count()).isEqualTo(1);
        assertThat(answer.p50().estimate()).isEmpty();
        assertThat(answer.p50().needed()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void theServersOwnTimesStandBesideTheClients() {
        threeEvents(PLAIN, new ServerSide(OptionalLong.of(1150), OptionalLong.empty()));
        assertThat(value(latency().server().latency().orElseThrow())).isEqualTo(1150);
        assertThat(latency().server().firstByte()).isEmpty();
    }

    /** Of independent requests it takes 368: 0.99^368 = 0.0248, at most half of 5 %; 0.99^367 = 0.0250 is more. */
    @Test
    void noPercentileIsNamedBelowItsFloor() {
        draft.level(IntStream.range(0, 367).mapToDouble(i -> 100 + i * 37 % 367).toArray());
        Percentiles few = latency().timeToFirstToken();
        assertThat(few.p99().estimate()).isEmpty();
        assertThat(few.p99().needed()).isGreaterThanOrEqualTo(368);
        assertThat(few.p95().estimate()).isPresent();
    }

    /** The 95th percentile of exponential times of mean 100 ms is 100 ln 20 = 299.6 ms, the 99th 460.5 ms. */
    @Tag("once")
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int p95 = 0;
        int p99 = 0;
        for (int seed = 0; seed < 100; seed++) {
            Percentiles seen = new LevelDraft()
                    .level(exponential(1000, 100, seed))
                    .read(0)
                    .latency()
                    .orElseThrow()
                    .timeToFirstToken();
            p95 += holds(seen.p95(), 299.573) ? 1 : 0;
            p99 += holds(seen.p99(), 460.517) ? 1 : 0;
        }
        assertThat(p95).isBetween(89, 100);
        assertThat(p99).isBetween(89, 100);
    }

    private static boolean holds(Percentile percentile, double truth) {
        Estimate estimate = percentile.estimate().orElseThrow();
        return estimate.low() <= truth && truth <= estimate.high();
    }

    private static double value(Percentile percentile) {
        return percentile.estimate().orElseThrow().value();
    }

    /** Five requests of 2.1 s, each in flight within one window of 20 s: 0.105 in flight, 0.05 a second. */
    @Test
    void windowsHoldWhatWasInFlightInThem() {
        double[] millis = new double[5];
        Arrays.fill(millis, 100);
        LevelSummary level = draft.level(millis).read(0);
        assertThat(level.concurrency()).isCloseTo(0.105, within(1e-9));
        assertThat(level.windows()).hasSize(LevelReader.WINDOWS).allSatisfy(window -> {
            assertThat(window.concurrency()).isCloseTo(0.105, within(1e-9));
            assertThat(window.requestsPerSecond()).isCloseTo(0.05, within(1e-9));
        });
    }

    /** A request of 150 s from the middle of the first level to the end of the second is in flight in both, and ends in neither. */
    @Test
    void aRequestIsInFlightInEveryLevelThatItReachesInto() {
        draft.begin();
        draft.add(LevelDraft.attempt(
                draft.place(0, 0),
                LevelDraft.timing(50 * LevelDraft.SECOND, 1000, 1000, 150_000),
                PLAIN,
                ServerSide.UNKNOWN));
        draft.begin();
        assertThat(draft.read(0).concurrency()).isCloseTo(0.4999, within(1e-9));
        assertThat(draft.read(1).concurrency()).isCloseTo(1, within(1e-9));
        assertThat(draft.read(0).attempts().all() + draft.read(1).attempts().all())
                .isZero();
        assertThat(draft.read(1).latency()).isEmpty();
    }

    @Test
    void attemptsOnAnotherRouteAreReadApart() {
        draft.level(100, 100);
        draft.add(
                LevelDraft.attempt(draft.place(9, 1), LevelDraft.timing(0, 200, 200, 900), PLAIN, ServerSide.UNKNOWN));
        assertThat(draft.read(0).attempts().ok()).isEqualTo(2);
        assertThat(LevelReader.read(draft.run(), 1).get(0).attempts().ok()).isEqualTo(1);
    }
}
