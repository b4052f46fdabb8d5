package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.LevelJudgement.Doubt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Levels whose n-th request has a median of {@code f(n)} ms, with lognormal scatter. */
class LevelJudgeTest {

    private static final int REQUESTS = 1000;

    private static double[] scattered(long seed, IntToDoubleFunction median) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, REQUESTS)
                .mapToDouble(i -> median.applyAsDouble(i) * Math.exp(0.3 * random.nextGaussian()))
                .toArray();
    }

    private static LevelJudgement judged(IntToDoubleFunction median) {
        return new LevelDraft().level(scattered(1, median)).read(0).judgement();
    }

    @Test
    void aSteadyLevelIsCalledSteady() {
        LevelJudgement judgement = judged(i -> 200);
        assertThat(judgement.doubts()).isEmpty();
        assertThat(judgement.mark()).isEqualTo("steady");
        assertThat(judgement.trend()).isPresent();
        assertThat(judgement.little().orElseThrow().value()).isCloseTo(1, within(0.03));
    }

    /** Forty runs of eight steady levels: two of them may be doubted at 5 %; more than six are one chance in a hundred. */
    @Tag("once")
    @Test
    void aRunOfSteadyLevelsIsSeldomDoubted() {
        int doubted = 0;
        for (int run = 0; run < 40; run++) {
            LevelDraft draft = new LevelDraft();
            for (int level = 0; level < 8; level++) {
                draft.level(scattered(100L * run + level, i -> 200));
            }
            doubted += EndpointCapacity.of(draft.run(), 1).caveats().isEmpty() ? 0 : 1;
        }
        assertThat(doubted).isLessThanOrEqualTo(6);
    }

    @Test
    void aLevelThatRoseSaysSo() {
        LevelJudgement judgement = judged(i -> 200 * (1 + 0.5 * i / REQUESTS));
        assertThat(judgement.doubts()).contains(Doubt.ROSE).doesNotContain(Doubt.FELL);
        assertThat(judgement.trend().orElseThrow().rising()).isTrue();
    }

    /** The 600th of 1,000 requests in 100 seconds begins after 60 s. */
    @Test
    void aShiftSaysWhenAndFromWhatToWhat() {
        LevelJudgement judgement = judged(i -> i < 600 ? 200 : 400);
        assertThat(judgement.doubts()).contains(Doubt.SHIFTED);
        assertThat(judgement.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.atSeconds()).isCloseTo(60, within(1.0));
            assertThat(shift.beforeMillis()).isCloseTo(200, within(10.0));
            assertThat(shift.afterMillis()).isCloseTo(400, within(20.0));
        });
    }

    /** A start three times too slow for the first 150 requests, fifteen seconds. */
    @Test
    void aWarmUpThatWasTooShortSaysByHowMuch() {
        LevelJudgement judgement = judged(i -> i < 150 ? 600 : 200);
        assertThat(judgement.doubts()).contains(Doubt.WARM_UP);
        assertThat(judgement.furtherWarmUpSeconds()).isCloseTo(15, within(1.5));
    }

    @Test
    void aLevelTooShortToTestIsNeitherSteadyNorDoubted() {
        LevelJudgement judgement =
                new LevelDraft().level(100, 110, 90, 105).read(0).judgement();
        assertThat(judgement.doubts()).isEmpty();
        assertThat(judgement.mark()).isEqualTo("untested");
    }

    /** Each request waits 45 ms longer than the one before it, the last one 45 s: more come than are answered. */
    @Test
    void requestsThatPileUpBreakLittlesLaw() {
        LevelDraft draft = new LevelDraft();
        double[] waits =
                IntStream.range(0, REQUESTS).mapToDouble(i -> 100 + 45.0 * i).toArray();
        LevelJudgement judgement = draft.level(waits).read(0).judgement();
        assertThat(judgement.doubts()).contains(Doubt.PILED_UP, Doubt.ROSE);
        assertThat(judgement.little().orElseThrow().low()).isGreaterThan(1.05);
    }

    @Test
    void doubtsAreToldInOneLineALevel() {
        LevelDraft draft = new LevelDraft().level(scattered(1, i -> 200)).level(scattered(2, i -> i < 600 ? 200 : 400));
        assertThat(EndpointCapacity.of(draft.run(), 1).caveats())
                .singleElement()
                .asString()
                .startsWith("not steady: level 1 (8 users): time to first token shifted after ")
                .contains(" s, from a median of ", " (p < 0.0001); ")
                .hasLineCount(1);
    }

    @Test
    void pValuesHaveOneDigitThatCounts() {
        assertThat(LevelCaveats.p(0.0031)).isEqualTo("p = 0.003");
        assertThat(LevelCaveats.p(0.42)).isEqualTo("p = 0.4");
        assertThat(LevelCaveats.p(1)).isEqualTo("p = 1");
        assertThat(LevelCaveats.p(3e-5)).isEqualTo("p < 0.0001");
    }

    /** The run's own doubts come first, and all of them go with the unit that was measured by it. */
    @Test
    void whatMakesARunDoubtfulGoesWhereItsFiguresGo() {
        LevelDraft draft = new LevelDraft()
                .on(new Endpoint.Provisioned("m", new ModelUnits(1)))
                .level(scattered(1, i -> 200))
                .level(scattered(2, i -> 200 + 0.2 * i));
        Measurements run = draft.run();
        Measurements bound = new Measurements(
                run.run().judged(new Soundness(List.of("client-bound: late"), Optional.empty())), run.attempts());
        CapacityCurve curve = CapacityCurve.fit(
                List.of(bound), new LatencyTarget(0.95, Duration.ofSeconds(2), Duration.ofSeconds(9)), 1);
        List<String> caveats = curve.endpoints().get(0).caveats();
        assertThat(caveats).hasSize(2).first().isEqualTo("client-bound: late");
        assertThat(caveats.get(1)).startsWith("not steady: level 1 (8 users)");
        assertThat(((UnitCapacity.Measured) curve.unit()).caveats()).isEqualTo(caveats);
    }
}
