package dev.headroom.loadtest.run;

import static dev.headroom.loadtest.run.SimulatedRun.MILLI;
import static dev.headroom.loadtest.run.SimulatedRun.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Load;
import dev.headroom.config.Span;
import dev.headroom.loadtest.run.SimulatedRun.Served;
import dev.headroom.loadtest.schedule.Schedule;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelReader;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The wrong: counting latency from the moment of sending, by a client that sends its next request when it has the answer to its last.
 * While the service stands still such a client has one request that waits, and those that were due meanwhile are sent later and pass for
 * fast ones (G. Tene, How NOT to Measure Latency, 2013).
 */
class CoordinatedOmissionTest {

    private static final Rules ONCE = Rules.once(Duration.ofMinutes(5), Duration.ZERO);

    private static Schedule even(double perSecond, Duration hold, Duration warmUp) {
        List<OfferedLoad> rates = List.of(new OfferedLoad.Open(perSecond));
        return Schedules.of(new Load.Steps(rates, Arrivals.CONSTANT, new Span(hold, warmUp), Optional.empty()), 1, 1);
    }

    /** Stands still from {@code from} until {@code until}, and takes a millisecond otherwise. */
    private static Served unless(long nanos, long from, long until) {
        boolean stands = from <= nanos && nanos < until;
        return Served.ok((stands ? until : nanos) + MILLI);
    }

    private static Sample millis(Measurements run, ToLongFunction<Attempt> nanos) {
        return Sample.of(run.attempts().stream()
                .mapToDouble(attempt -> nanos.applyAsLong(attempt) / 1e6)
                .toArray());
    }

    /**
     * The vLLM benchmark's own account of it (issue 54101): 10 requests a second, one under way at a time, reported as 506 ms on average
     * and 507 ms at the 99th percentile, where from the schedule they were 1,932 and 3,330 ms. Eight requests of 506 ms, 100 ms apart,
     * have 506 + 406 n ms each, n from 0 to 7.
     */
    @Test
    void theQueueInFrontOfTheServiceIsPartOfTheWait() {
        Measurements run = SimulatedRun.held(
                even(10, Duration.ofMillis(850), Duration.ZERO),
                ONCE,
                (attempted, nanos) -> Served.ok(nanos + 506 * MILLI),
                1);
        Sample waited = millis(run, attempt -> attempt.timing().endToEndNanos());
        assertThat(millis(run, attempt -> attempt.timing().inFlightNanos()).mean())
                .isCloseTo(506, within(1e-9));
        assertThat(waited.mean()).isCloseTo(506 + 406 * 3.5, within(1e-6));
        assertThat(waited.quantile(0.99)).isCloseTo(506 + 406 * 6.93, within(1e-6));
        assertThat(waited.mean()).isCloseTo(1932, withinPercentage(0.5));
        assertThat(waited.quantile(0.99)).isCloseTo(3330, withinPercentage(0.5));
    }

    /**
     * Ten requests a second for fifty minutes to a service that stands still for three seconds in every thirty, by a client that is held
     * up with it. Thirty requests are due in a stall; the k-th is served 1 ms after the one before it and has waited 3,050 - 99 k ms.
     */
    @Test
    void aStallIsWaitedForByEveryRequestThatWasDueInIt() {
        Measurements run = SimulatedRun.held(
                even(10, Duration.ofMinutes(50), Duration.ZERO), ONCE, (attempted, nanos) -> inTurns(nanos), 1);
        LatencySummary latency = LevelReader.read(run).get(0).latency().orElseThrow();
        Sample byHand = Sample.of(IntStream.range(1, 30_000)
                .mapToDouble(n -> {
                    int k = Math.floorMod(n - 100, 300);
                    return k >= 1 && k <= 30 ? 3050 - 99 * k : 1;
                })
                .toArray());
        assertThat(latency.count()).isEqualTo(29_999);
        assertThat(value(latency.timeToFirstToken().p50())).isCloseTo(1, within(1e-3));
        assertThat(value(latency.timeToFirstToken().p95()))
                .isCloseTo(byHand.quantile(0.95), within(1e-3))
                .isBetween(1466.0, 1565.0);
        assertThat(value(latency.timeToFirstToken().p99()))
                .isCloseTo(byHand.quantile(0.99), within(1e-3))
                .isBetween(2654.0, 2753.0);
        assertThat(value(latency.uncorrectedTimeToFirstToken().p95())).isCloseTo(1, within(1e-3));
        assertThat(value(latency.uncorrectedTimeToFirstToken().p99())).isCloseTo(1, within(1e-3));
    }

    /** From 10.05 s to 13.05 s of every thirty. */
    private static Served inTurns(long nanos) {
        long turn = nanos / (30 * SECOND) * (30 * SECOND);
        return unless(nanos, turn + 10_050 * MILLI, turn + 13_050 * MILLI);
    }

    private static double value(Percentile percentile) {
        return percentile.estimate().orElseThrow().value();
    }

    /** wrk2 calibrates itself for ten seconds and throws them away: of a stall of 3 s after 4 of 15 s it said at most 636 ms. */
    @Test
    void nothingIsCutOffThatTheScenarioDoesNotCallItsWarmUp() {
        Measurements run = SimulatedRun.of(
                even(50, Duration.ofSeconds(15), Duration.ZERO),
                ONCE,
                (attempted, nanos) -> unless(nanos, 4 * SECOND, 7 * SECOND));
        LevelSummary level = LevelReader.read(run).get(0);
        assertThat(level.latency().orElseThrow().count())
                .isEqualTo(run.attempts().size())
                .isBetween(749, 750);
        assertThat(millis(run, attempt -> attempt.timing().endToEndNanos()).max())
                .isBetween(2980.0, 3001.0);
    }

    /** The last three of sixty seconds: their answers come behind the level, and are those that waited longest. */
    @Test
    void aStallAtTheEndOfALevelIsNotCutOffWithIt() {
        Measurements run = SimulatedRun.of(
                even(10, Duration.ofMinutes(1), Duration.ZERO),
                ONCE,
                (attempted, nanos) -> unless(nanos, 57_050 * MILLI, 60_050 * MILLI));
        LevelSummary level = LevelReader.read(run).get(0);
        assertThat(level.attempts().ok()).isBetween(570, 571);
        assertThat(level.latency().orElseThrow().count())
                .isEqualTo(run.attempts().size())
                .isBetween(599, 600);
    }

    /**
     * FMBench sends in batches and begins the next when the slowest of the last is over, so that eight clients are seldom eight. Here one
     * user's answers take 100 ms and the other's 300; in ten seconds a batch of both could be sent 34 times.
     */
    @Test
    void aUserDoesNotWaitForTheSlowestOfTheOthers() {
        Load.Steps two = new Load.Steps(List.of(new OfferedLoad.Closed(2)), Duration.ofSeconds(10), Duration.ZERO);
        Measurements run = SimulatedRun.of(
                Schedules.of(two, 1, 1),
                ONCE,
                (attempted, nanos) -> Served.ok(nanos + (attempted.asked().user() == 0 ? 100 : 300) * MILLI));
        assertThat(run.attempts()).filteredOn(attempt -> attempt.user() == 0).hasSize(100);
        assertThat(run.attempts()).filteredOn(attempt -> attempt.user() == 1).hasSize(34);
    }
}
