package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.Identified.Within;
import dev.headroom.planner.search.LimiterEvent.Asked;
import dev.headroom.planner.search.LimiterFit.Fitted;
import dev.headroom.planner.search.LimiterFit.NeverAdmitted;
import dev.headroom.planner.search.LimiterFit.NeverRefused;
import dev.headroom.planner.search.LimiterFit.Shape;
import dev.headroom.planner.search.SimulatedLimiter.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LimiterFitterTest {

    private static Fitted fitted(List<LimiterEvent> events) {
        return (Fitted) LimiterFitter.fit(events);
    }

    private static Estimate interval(Identified identified) {
        return ((Within) identified).estimate();
    }

    private static boolean holds(Identified identified, double truth) {
        return identified instanceof Within range
                && range.estimate().low() <= truth
                && truth <= range.estimate().high();
    }

    private static List<LimiterEvent> script(double... triples) {
        List<LimiterEvent> events = new ArrayList<>();
        for (int i = 0; i < triples.length; i += 3) {
            events.add(new Asked(Math.round(triples[i] * 1e9), triples[i + 1], triples[i + 2] > 0));
        }
        return events;
    }

    @Test
    void twentyRequestsASecondAreFoundWithinOnePerCentAndTheBurstWithinTen() {
        List<LimiterEvent> events = SimulatedLimiter.requests(new Truth(20, 40, 30, 120, 0, 0.005), 1);
        Fitted fit = fitted(events);
        long admitted =
                events.stream().filter(event -> ((Asked) event).admitted()).count();
        assertThat((admitted - 40) / 120.0).isCloseTo(20, withinPercentage(1));
        assertThat(interval(fit.ratePerSecond()).value()).isCloseTo(20, withinPercentage(1));
        assertThat(interval(fit.burst()).value()).isCloseTo(40, withinPercentage(10));
        assertThat(fit.shape()).isEqualTo(Shape.TOKEN_BUCKET);
        assertThat(fit.strays()).isLessThan(0.01);
    }

    /** Rates, bursts, loads, rests and jitters at random; 90 % intervals must hold the truth in 90 of a hundred. */
    @Tag("once")
    @Test
    void intervalsHoldTheTruthInNinetyOfAHundredSimulations() {
        int rates = 0;
        int bursts = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double perSecond = random.nextDouble(5, 30);
            double size = random.nextDouble(5, 2 * perSecond);
            double offered = perSecond * random.nextDouble(1.2, 2);
            double rest = random.nextBoolean() ? 10 : 0;
            double jitter = random.nextInt(3) * 0.003;
            Fitted fit = fitted(SimulatedLimiter.requests(new Truth(perSecond, size, offered, 60, rest, jitter), seed));
            rates += holds(fit.ratePerSecond(), perSecond) ? 1 : 0;
            bursts += holds(fit.burst(), size) ? 1 : 0;
        }
        assertThat(rates).isGreaterThanOrEqualTo(90);
        assertThat(bursts).isGreaterThanOrEqualTo(90);
    }

    /** Nearly everything is refused, so a bucket of next to no size, which lets through one in so many, explains nearly as much. */
    @Tag("once")
    @Test
    void farAboveTheLimitTheRateAndTheBurstAreStillFound() {
        for (int seed = 0; seed < 6; seed++) {
            double size = seed % 2 == 0 ? 40 : 10;
            for (double over : new double[] {4, 12}) {
                Truth truth = new Truth(20, size, 20 * over, 60, 0, 0.003 * (seed % 3));
                assertFound(truth, SimulatedLimiter.requests(truth, seed));
            }
        }
    }

    @Tag("once")
    @Test
    void usersWhoAskAnewAtOnceShowTheSameRateAndBurst() {
        for (int seed : new int[] {3, 9}) {
            for (int users : new int[] {6, 20, 25}) {
                Truth truth = new Truth(20, 10, users, 60, 0, 0.003 * (seed % 2));
                assertFound(truth, SimulatedLimiter.users(truth, seed));
            }
        }
    }

    private static void assertFound(Truth truth, List<LimiterEvent> events) {
        Fitted fit = fitted(events);
        assertThat(interval(fit.ratePerSecond()).value()).as("%s", truth).isCloseTo(20, withinPercentage(1));
        assertThat(interval(fit.burst()).value()).as("%s", truth).isCloseTo(truth.size(), withinPercentage(10));
        assertThat(fit.strays()).as("%s", truth).isLessThan(0.01);
    }

    @Test
    void refusalsWithoutARuleHaveNeitherRateNorBurst() {
        SplittableRandom random = new SplittableRandom(5);
        List<LimiterEvent> events = SimulatedLimiter.requests(new Truth(1000, 1000, 30, 60, 0, 0), 5).stream()
                .<LimiterEvent>map(event -> new Asked(event.atNanos(), 1, random.nextInt(4) > 0))
                .toList();
        Fitted fit = fitted(events);
        assertThat(fit.shape()).isEqualTo(Shape.NEITHER);
        assertThat(fit.strays()).isGreaterThan(0.02);
        assertThat(fit.ratePerSecond()).isInstanceOf(Identified.Unknown.class);
        assertThat(fit.burst()).isInstanceOf(Identified.Unknown.class);
    }

    /**
     * By hand. Five at once of which three pass: the size is from 3 to 4. At .4 s none, at .6 s one more, which makes four by then: with
     * a rate r, size + .4 r is below 4 and size + .6 r at least 4. So r is from 0 to 2.5.
     */
    @Test
    void aFewDecisionsBoundTheSizeAsAHandCalculationDoes() {
        Fitted fit = fitted(script(0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0.4, 1, 0, 0.6, 1, 1, 0.6, 1, 0));
        assertThat(interval(fit.burst()).value()).isBetween(3.0, 4.0);
        assertThat(interval(fit.burst()).low()).isBetween(2.8, 3.1);
        assertThat(interval(fit.burst()).high()).isBetween(3.9, 4.2);
    }

    @Test
    void tokensThatAreReservedAndSettledAreFollowed() {
        Fitted fit = fitted(SimulatedLimiter.tokens(10_000, 60_000, 25, 180, 5));
        assertThat(interval(fit.ratePerSecond()).value()).isCloseTo(10_000, withinPercentage(1));
        assertThat(interval(fit.burst()).value()).isCloseTo(60_000, withinPercentage(10));
        assertThat(holds(fit.ratePerSecond(), 10_000) && holds(fit.burst(), 60_000))
                .isTrue();
    }

    @Test
    void aCounterOfAMinuteIsToldFromABucket() {
        Fitted fit = fitted(SimulatedLimiter.window(600, 25, t -> 15, 300, 3));
        assertThat(fit.shape()).isEqualTo(Shape.FIXED_WINDOW);
        assertThat(fit.window().length()).hasSeconds(60);
        assertThat(fit.window().limit()).isCloseTo(600, within(1.0));
        assertThat(fit.window().phase().toMillis() / 1e3).isCloseTo(25, within(0.5));
        assertThat(fit.strays()).isZero();
    }

    @Test
    void refusalsOfAnotherCauseDoNotCarryTheFitAway() {
        SplittableRandom random = new SplittableRandom(11);
        List<LimiterEvent> events = SimulatedLimiter.requests(new Truth(20, 40, 30, 60, 10, 0.003), 9).stream()
                .<LimiterEvent>map(event -> random.nextInt(100) == 0 ? new Asked(event.atNanos(), 1, false) : event)
                .toList();
        Fitted fit = fitted(events);
        assertThat(interval(fit.ratePerSecond()).value()).isCloseTo(20, withinPercentage(1));
        assertThat(interval(fit.burst()).value()).isCloseTo(40, withinPercentage(10));
    }

    @Test
    void aLimitThatWasNeverMetIsKnownFromBelowOnly() {
        List<LimiterEvent> events = SimulatedLimiter.requests(new Truth(1000, 1000, 30, 120, 0, 0), 2);
        NeverRefused fit = (NeverRefused) LimiterFitter.fit(events);
        assertThat(fit.admitted()).isEqualTo(events.size());
        // b + 120 r >= all of them with b = 60 r: a third of a hundred and eighty.
        assertThat(fit.ratePerSecondAtLeast()).isCloseTo(events.size() / 180.0, withinPercentage(5));
    }

    @Test
    void anEndpointThatAdmitsNothingHasNoRate() {
        assertThat(LimiterFitter.fit(script(0, 1, 0, 1, 1, 0, 2, 1, 0))).isEqualTo(new NeverAdmitted(3));
    }

    /** Ten at once of which nine pass, and nothing after: any rate will do. */
    @Test
    void aBurstWithoutATailSaysNothingOfTheRate() {
        double[] triples = new double[33];
        for (int i = 0; i < 11; i++) {
            triples[3 * i] = i < 10 ? 0.001 * i : 30;
            triples[3 * i + 1] = 1;
            triples[3 * i + 2] = i == 9 ? 0 : 1;
        }
        Fitted fit = fitted(script(triples));
        assertThat(fit.ratePerSecond()).isNotInstanceOf(Within.class);
        assertThat(interval(fit.burst()).value()).isCloseTo(9.5, within(0.6));
        assertThat(fit.shape()).isEqualTo(Shape.UNDECIDED);
    }

    @Test
    void weightsInAnotherUnitScaleTheAnswer() {
        List<LimiterEvent> ones = SimulatedLimiter.requests(new Truth(20, 40, 30, 60, 10, 0), 4);
        List<LimiterEvent> thousands = ones.stream()
                .<LimiterEvent>map(event -> new Asked(event.atNanos(), 1000, ((Asked) event).admitted()))
                .toList();
        assertThat(interval(fitted(thousands).ratePerSecond()).value())
                .isCloseTo(1000 * interval(fitted(ones).ratePerSecond()).value(), withinPercentage(0.1));
        assertThat(interval(fitted(thousands).burst()).value())
                .isCloseTo(1000 * interval(fitted(ones).burst()).value(), withinPercentage(0.5));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatThrownBy(() -> LimiterFitter.fit(List.of())).hasMessageContaining("asked for nothing");
        assertThatThrownBy(() -> LimiterFitter.fit(script(1, 1, 1, 0.5, 1, 0)))
                .hasMessageContaining("event 1 is at 500000000 ns")
                .hasMessageContaining("sort them by time");
        assertThatThrownBy(() -> LimiterFitter.fit(script(1, 1, 1, 1, 1, 0))).hasMessageContaining("one moment");
        assertThatThrownBy(() -> new Asked(0, Double.NaN, true)).hasMessageContaining("weight is NaN");
    }
}
