package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs made by hand: every user sends one request after another, each of the same length, so every figure is known. */
@Tag("once")
class UnitMeterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long LEVEL_SECONDS = 100;

    /** N users, requests of (100 + 20 N) ms of which the first half passes before the first token; 1,000 in, 100 out. */
    private static Measurements run(Endpoint endpoint, int... users) {
        List<LoadLevel> levels = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (int level = 0; level < users.length; level++) {
            long start = level * LEVEL_SECONDS * SECOND;
            long end = start + LEVEL_SECONDS * SECOND;
            levels.add(new LoadLevel(new OfferedLoad.Closed(users[level]), start, start, end));
            long length = (100 + 20L * users[level]) * 1_000_000;
            for (int user = 0; user < users[level]; user++) {
                int turn = 0;
                for (long t = start; t + length < end; t += length) {
                    attempts.add(answered(new Place(level, 100L * level + user, turn++, 1, 0), t, length));
                }
            }
        }
        RunInfo run = new RunInfo("hand", "none", endpoint, Instant.EPOCH, 1, levels);
        return new Measurements(run, attempts);
    }

    private static Attempt answered(Place place, long start, long length) {
        OptionalLong first = OptionalLong.of(start + length / 2);
        OptionalLong last = OptionalLong.of(start + length - 1);
        return new Attempt(
                place,
                new Timing(start, start, first, last, start + length),
                new TokenUse(1000, 100, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(25, 0),
                        100,
                        ServerSide.latency(OptionalLong.empty())));
    }

    private static LatencyTarget target(long firstMillis, long wholeMillis) {
        return new LatencyTarget(0.95, Duration.ofMillis(firstMillis), Duration.ofMillis(wholeMillis));
    }

    private static final Endpoint ONE_UNIT = new Endpoint.Provisioned("m", new ModelUnits(1));

    /** 10 users of 300 ms requests: first token at 150 ms, 33.3 requests per second, 2 million input tokens a minute. */
    @Test
    void aUnitCarriesWhatCameThroughWhereTheTargetIsMet() {
        UnitCapacity.Measured unit = UnitMeter.measure(run(ONE_UNIT, 1, 5, 10, 20), target(150, 5000), 1);
        assertThat(unit.limit()).isEqualTo(UnitCapacity.Limit.TIME_TO_FIRST_TOKEN);
        assertThat(unit.concurrency()).isCloseTo(10, within(0.1));
        assertThat(unit.inputPerMinute().value()).isCloseTo(2_000_000, withinPercentage(1));
        assertThat(unit.outputPerMinute().value()).isCloseTo(200_000, withinPercentage(1));
        assertThat(unit.inputPerMinute().low())
                .isLessThanOrEqualTo(unit.inputPerMinute().value());
    }

    @Test
    void endToEndLatencyCanBeTheLimit() {
        UnitCapacity.Measured unit = UnitMeter.measure(run(ONE_UNIT, 1, 5, 10, 20), target(5000, 200), 1);
        assertThat(unit.limit()).isEqualTo(UnitCapacity.Limit.END_TO_END);
        assertThat(unit.concurrency()).isCloseTo(5, within(0.1));
    }

    /** The same run on demand: 10 users meet 150 ms to the first token at 2 million input tokens a minute. */
    @Test
    void onDemandReachesAsFarAsItKeepsTheTarget() {
        Endpoint onDemand = new Endpoint.OnDemand("m");
        OnDemandReach reach =
                OnDemandReach.of(run(onDemand, 1, 5, 10, 20), target(150, 5000)).orElseThrow();
        assertThat(reach.limit()).isEqualTo(UnitCapacity.Limit.TIME_TO_FIRST_TOKEN);
        assertThat(reach.rates().inputPerMinute()).isCloseTo(2_000_000, withinPercentage(1));
        assertThat(reach.quantile()).isEqualTo(0.95);
        assertThat(OnDemandReach.of(run(onDemand, 1, 5, 10), target(9000, 9000)))
                .isEmpty();
        assertThat(OnDemandReach.of(run(ONE_UNIT, 1, 5, 10, 20), target(150, 5000)))
                .isEmpty();
    }

    @Test
    void aLimitThatWasNotReachedIsSaid() {
        UnitCapacity.Measured unit = UnitMeter.measure(run(ONE_UNIT, 1, 5, 10), target(9000, 9000), 1);
        assertThat(unit.limit()).isEqualTo(UnitCapacity.Limit.NOT_REACHED);
    }

    @Test
    void twoUnitsCarryHalfEach() {
        Endpoint two = new Endpoint.Provisioned("m", new ModelUnits(2));
        double one = UnitMeter.measure(run(ONE_UNIT, 1, 5, 10), target(9000, 9000), 1)
                .inputPerMinute()
                .value();
        double half = UnitMeter.measure(run(two, 1, 5, 10), target(9000, 9000), 1)
                .inputPerMinute()
                .value();
        assertThat(half).isCloseTo(one / 2, withinPercentage(1e-9));
    }

    /** As many attempts of requests of their own, spread over a level, that all end so after a millisecond. */
    private static List<Attempt> ending(Outcome outcome, int level, int count) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = level * LEVEL_SECONDS * SECOND + i * (LEVEL_SECONDS * SECOND / count);
            attempts.add(refused(outcome, new Place(level, 9_999, i, 1, 0), at));
        }
        return attempts;
    }

    private static Attempt refused(Outcome outcome, Place place, long at) {
        return new Attempt(
                place,
                new Timing(at, at, OptionalLong.empty(), OptionalLong.empty(), at + 1_000_000),
                TokenUse.NONE,
                new Answer(outcome, "", new Answer.Events(0, 0), 100, ServerSide.latency(OptionalLong.empty())));
    }

    private static Measurements with(Measurements run, List<Attempt> more) {
        List<Attempt> attempts = new ArrayList<>(run.attempts());
        attempts.addAll(more);
        return new Measurements(run.run(), attempts);
    }

    /** A run in whose level nothing was answered, whatever came in the others. */
    private static Measurements dead(Measurements run, int level, Outcome outcome) {
        List<Attempt> attempts = new ArrayList<>(run.attempts());
        attempts.removeIf(attempt -> attempt.level() == level);
        attempts.addAll(ending(outcome, level, 500));
        return new Measurements(run.run(), attempts);
    }

    @Test
    void aThrottledLevelEndsTheUnit() {
        Measurements run = with(run(ONE_UNIT, 1, 5, 10), ending(Outcome.THROTTLED, 2, 5000));
        UnitCapacity.Measured unit = UnitMeter.measure(run, target(9000, 9000), 1);
        assertThat(unit.limit()).isEqualTo(UnitCapacity.Limit.THROTTLES);
        assertThat(unit.concurrency()).isBetween(5.0, 5.5);
    }

    /** 10 users send 333 requests of 300 ms each; 34 failures among 3,364 requests are more than one in a hundred. */
    @Test
    void failuresOfAnyKindEndTheUnitAsThrottlesDo() {
        for (Outcome outcome : List.of(Outcome.UNAVAILABLE, Outcome.CLIENT_TIMEOUT, Outcome.REJECTED)) {
            Measurements few = with(run(ONE_UNIT, 1, 5, 10), ending(outcome, 2, 33));
            assertThat(UnitMeter.measure(few, target(9000, 9000), 1).limit())
                    .as(outcome.name())
                    .isEqualTo(UnitCapacity.Limit.NOT_REACHED);
            Measurements many = with(run(ONE_UNIT, 1, 5, 10), ending(outcome, 2, 5000));
            UnitCapacity.Measured unit = UnitMeter.measure(many, target(9000, 9000), 1);
            assertThat(unit.limit()).as(outcome.name()).isEqualTo(UnitCapacity.Limit.FAILURES);
            assertThat(unit.concurrency()).isBetween(5.0, 5.5);
        }
    }

    /** The user got an answer in the end: one request in twenty failed once, none failed. */
    @Test
    void aFailureThatWasRetriedWellIsNoFailedRequest() {
        Measurements calm = run(ONE_UNIT, 1, 5, 10);
        List<Attempt> firsts = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (Attempt attempt : calm.attempts()) {
            Place place = attempt.place();
            if (place.turn() % 20 == 0) {
                firsts.add(refused(Outcome.UNAVAILABLE, place, attempt.timing().intendedNanos()));
                Place retry = new Place(place.level(), place.user(), place.turn(), 2, 0);
                attempts.add(new Attempt(retry, attempt.timing(), attempt.tokens(), attempt.answer()));
            } else {
                attempts.add(attempt);
            }
        }
        Measurements retried = with(new Measurements(calm.run(), firsts), attempts);
        assertThat(UnitMeter.measure(retried, target(9000, 9000), 1).limit()).isEqualTo(UnitCapacity.Limit.NOT_REACHED);
    }

    @Test
    void whatThisSideGaveUpSaysNothingOfTheUnit() {
        Measurements run = with(run(ONE_UNIT, 1, 5, 10), ending(Outcome.CANCELLED, 2, 5000));
        assertThat(UnitMeter.measure(run, target(9000, 9000), 1).limit()).isEqualTo(UnitCapacity.Limit.NOT_REACHED);
    }

    @Test
    void aLevelWithoutAnswersFailsAtTheLoadBelowIt() {
        Measurements run = dead(run(ONE_UNIT, 1, 5, 10, 20), 2, Outcome.UNAVAILABLE);
        UnitCapacity.Measured unit = UnitMeter.measure(run, target(9000, 9000), 1);
        assertThat(unit.limit()).isEqualTo(UnitCapacity.Limit.FAILURES);
        assertThat(unit.concurrency()).isCloseTo(5, within(0.05));
        Measurements last = dead(run(ONE_UNIT, 1, 5, 10), 2, Outcome.THROTTLED);
        assertThat(UnitMeter.measure(last, target(9000, 9000), 1).limit()).isEqualTo(UnitCapacity.Limit.THROTTLES);
    }

    @Test
    void aRunWhoseLowestLevelFailsMeasuresNoUnit() {
        Measurements lowest = dead(run(ONE_UNIT, 1, 5, 10), 0, Outcome.UNAVAILABLE);
        assertThatThrownBy(() -> UnitMeter.measure(lowest, target(9000, 9000), 1))
                .hasMessageContaining("even the lowest load, closed:1, misses the target by failed requests");
        Measurements full = new Measurements(lowest.run(), ending(Outcome.UNAVAILABLE, 1, 500));
        assertThatThrownBy(() -> UnitMeter.measure(full, target(9000, 9000), 1))
                .hasMessageContaining("no request of the run was answered");
    }

    /** In a comparison every second block goes to the other endpoint. */
    @Test
    void aLevelThatWentToAnotherRouteIsNotThisEndpointsFailure() {
        Measurements run = run(ONE_UNIT, 1, 5, 10);
        List<Attempt> attempts = run.attempts().stream()
                .map(attempt -> attempt.level() == 1
                        ? new Attempt(
                                new Place(1, attempt.user(), attempt.place().turn(), 1, 1),
                                attempt.timing(),
                                attempt.tokens(),
                                attempt.answer())
                        : attempt)
                .toList();
        assertThat(UnitMeter.measure(new Measurements(run.run(), attempts), target(9000, 9000), 1)
                        .limit())
                .isEqualTo(UnitCapacity.Limit.NOT_REACHED);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Measurements run = run(ONE_UNIT, 1, 5, 10);
        assertThat(UnitMeter.measure(run, target(120, 9000), 7))
                .isEqualTo(UnitMeter.measure(run, target(120, 9000), 7));
    }

    @Test
    void onDemandRunsAndHopelessTargetsAreRefused() {
        assertThatThrownBy(() -> UnitMeter.measure(run(new Endpoint.OnDemand("m"), 1, 2), target(9, 9), 1))
                .hasMessageContaining("provisioned endpoint");
        assertThatThrownBy(() -> UnitMeter.measure(run(ONE_UNIT, 1, 2), target(1, 9000), 1))
                .hasMessageContaining("even the lowest load, closed:1, misses the target by time to first token");
    }

    @Test
    void levelsObeyLittlesLaw() {
        for (LevelSummary level : LevelReader.read(run(ONE_UNIT, 1, 5, 10))) {
            assertThat(level.littleRatio().orElseThrow()).isCloseTo(1, within(0.01));
            assertThat(level.windows()).hasSize(LevelReader.WINDOWS);
            assertThat(level.latency().orElseThrow().timePerToken()).isPresent();
        }
    }

    @Test
    void aCurveNamesItsUnitOnlyWhereOneWasMeasured() {
        Measurements onDemand = run(new Endpoint.OnDemand("m"), 1, 2, 4, 6, 8, 10);
        CapacityCurve unknown = CapacityCurve.fit(List.of(onDemand), target(900, 900), 1);
        assertThat(unknown.unit()).isEqualTo(new UnitCapacity.Unknown());
        assertThat(unknown.endpoints().get(0).scaling()).isPresent();
        Measurements unit = run(ONE_UNIT, 1, 2, 4);
        CapacityCurve known = CapacityCurve.fit(List.of(onDemand, unit), target(900, 900), 1);
        assertThat(known.unit()).isInstanceOf(UnitCapacity.Measured.class);
        assertThat(known.endpoints().get(1).scaling()).isEmpty();
        assertThatThrownBy(() -> CapacityCurve.fit(List.of(unit, unit), target(900, 900), 1))
                .hasMessageContaining("two runs");
        assertThatThrownBy(() -> CapacityCurve.fit(List.of(), target(900, 900), 1))
                .hasMessageContaining("no measurements");
    }

    /** 4 users of 180 ms requests: 22.2 per second; R(N) of the fitted law is N / X(N). */
    @Test
    void scalingFollowsTheWindows() {
        UslFit fit = CapacityCurve.fit(List.of(run(new Endpoint.OnDemand("m"), 1, 2, 4, 6, 8, 10)), target(900, 900), 1)
                .endpoints()
                .get(0)
                .scaling()
                .orElseThrow();
        assertThat(fit.throughputAt(4)).isCloseTo(4 / 0.180, withinPercentage(2));
        assertThat(fit.largestTested()).isCloseTo(10, within(0.1));
    }
}
