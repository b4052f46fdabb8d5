package dev.headroom.planner.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.UsageHistory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prices of the tests are round: 1 USD for a million input tokens, 4 for output, half as much again on the Priority tier. */
class LatencyPressureTest {

    private static final int FOUR_WEEKS = 28;

    private static TokenPrice price(TokenTier tier, double input, double output) {
        return new TokenPrice(
                MadeHistory.MODEL,
                "us-west-2",
                tier,
                BigDecimal.valueOf(input),
                BigDecimal.valueOf(output),
                new Provenance("made for this test", LocalDate.of(2026, 11, 1)));
    }

    private static LeakFinding find(UsageHistory history, Optional<LatencyGoal> goal) {
        ModelPrices prices = new ModelPrices(
                Map.of(
                        TokenTier.ON_DEMAND, price(TokenTier.ON_DEMAND, 1, 4),
                        TokenTier.PRIORITY, price(TokenTier.PRIORITY, 1.5, 6)),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
        LeakFinder.Known known = new LeakFinder.Known(ZoneOffset.UTC, prices, List.of(), 0, goal);
        return LeakFinder.find(history, known, LeakRules.USUAL, 1).of(LeakKind.CAPACITY_PRESSURE);
    }

    private static Optional<LatencyGoal> within(Duration lastToken) {
        return Optional.of(new LatencyGoal(0.95, Duration.ofSeconds(1), lastToken));
    }

    private static int alarms(int histories, long firstSeed) {
        int alarms = 0;
        for (int seed = 0; seed < histories; seed++) {
            int days = seed % 2 == 0 ? 21 : 14;
            UsageHistory history =
                    new MadeMinutes(days, firstSeed + seed).withoutBuckets().history();
            alarms += find(history, Optional.empty()) instanceof Tight ? 0 : 1;
        }
        return alarms;
    }

    /** Slow when it is busy, by day and with longer answers, is not slow by load. */
    @Test
    void fiveHistoriesWhoseLatencyGoesByTheClockAreGivenNoLeak() {
        assertThat(alarms(5, 100)).isZero();
    }

    @Tag("once")
    @Test
    void historiesWhoseLatencyGoesByTheClockAreGivenNoLeak() {
        assertThat(alarms(200, 5_000)).isLessThanOrEqualTo(10);
    }

    /** Of twenty histories in which latency rises by 60 % at twice the usual load of busy hours. */
    @Tag("once")
    @Test
    void mostRisesAreFoundWithinThreeDays() {
        int near = 0;
        for (int seed = 0; seed < 20; seed++) {
            LeakScene scene = LeakScene.of(
                    new MadeMinutes(FOUR_WEEKS, 9_000 + seed)
                            .rising(12, 0.6)
                            .withoutBuckets()
                            .history(),
                    ZoneOffset.UTC,
                    LeakRules.USUAL);
            LatencyRise.Answer answer = new LatencyRise(scene, LatencyRise.Kind.LAST_TOKEN, Optional.empty())
                    .find(0.025, new SplittableRandom(seed));
            near += answer instanceof LatencyRise.Rising rising && daysFrom(12, rising.since()) <= 3 ? 1 : 0;
        }
        assertThat(near).isGreaterThanOrEqualTo(18);
    }

    private static long daysFrom(int day, Instant since) {
        return Duration.between(MadeHistory.START.plus(Duration.ofDays(day)), since)
                .abs()
                .toDays();
    }

    @Test
    void latencyThatRisesWithLoadIsFoundWithItsDayAndItsPrice() {
        UsageHistory history = new MadeMinutes(FOUR_WEEKS, 7).rising(12, 0.6).history();
        Leak leak = (Leak) find(history, within(Duration.ofSeconds(12)));
        assertThat(daysFrom(12, leak.since())).isLessThanOrEqualTo(3);
        Evidence mean = leak.evidence().get(0);
        assertThat(mean.what()).isEqualTo("mean latency to the last token in ms, at busy and at quiet load");
        assertThat(mean.seen() / mean.reference()).isBetween(1.10, 1.45);
        Evidence late = leak.evidence().get(1);
        assertThat(late.what()).isEqualTo("share of requests with a latency to the last token beyond 12000 ms");
        assertThat(late.reference()).isCloseTo(0.05, offset(1e-9));
        Evidence requests = leak.evidence().get(2);
        double usdPerRequest = LeakFinder.find(
                                history,
                                new LeakFinder.Known(
                                        ZoneOffset.UTC,
                                        new ModelPrices(price(TokenTier.ON_DEMAND, 1, 4), Optional.empty(), Map.of()),
                                        List.of(),
                                        0,
                                        Optional.empty()),
                                LeakRules.USUAL,
                                1)
                        .usdPerMonth()
                / (history.total().requests() / (28.0 * 24) * 730);
        assertThat(leak.usdPerMonth().value()).isCloseTo(requests.seen() * usdPerRequest, withinPercentage(0.1));
        assertThat(leak.usdPerMonth().low()).isPositive();
        Evidence priority = leak.evidence().get(3);
        assertThat(priority.what()).contains("on the Priority tier");
        assertThat(priority.reference()).isCloseTo(leak.usdPerMonth().value(), withinPercentage(0.1));
        assertThat(priority.seen()).isCloseTo(1.5 * leak.usdPerMonth().value(), withinPercentage(0.1));
    }

    /** The same workload with and without the rise: what is late by load is near what is late more, and never all that is late. */
    @Test
    void lateByLoadIsNearWhatTheRiseMadeLate() {
        UsageHistory calm = new MadeMinutes(FOUR_WEEKS, 8).history();
        UsageHistory pressed = new MadeMinutes(FOUR_WEEKS, 8).rising(0, 0.6).history();
        double limit = 9_000;
        double more = beyond(pressed, limit) - beyond(calm, limit);
        Leak leak = (Leak) find(pressed, within(Duration.ofMillis((long) limit)));
        double byLoad = leak.evidence().get(2).seen() / 730 * 28 * 24;
        assertThat(byLoad).isBetween(0.4 * more, 1.3 * more);
    }

    private static double beyond(UsageHistory history, double millis) {
        int place = LatencyBuckets.place((long) millis);
        return history.intervals().stream()
                .mapToLong(interval -> interval.details()
                        .latency()
                        .flatMap(digest -> digest.buckets())
                        .orElseThrow()
                        .above(place))
                .sum();
    }

    @Test
    void withoutAGoalLateIsSlowerThanUsual() {
        Leak leak = (Leak) find(new MadeMinutes(14, 9).rising(0, 1).history(), Optional.empty());
        assertThat(leak.evidence().get(1).reference()).isCloseTo(0.05, offset(1e-9));
        assertThat(leak.evidence().get(1).seen()).isGreaterThan(0.05);
    }

    /** Means tell that latency rises, and not how many requests were late. */
    @Test
    void meansAloneShowTheRiseAndNoPrice() {
        Untold untold = (Untold)
                find(new MadeMinutes(14, 9).rising(0, 1).withoutBuckets().history(), Optional.empty());
        assertThat(untold.missing())
                .startsWith("single latencies, to count the requests that are late")
                .contains("rises by")
                .contains("since 2026-08-31");
    }

    @Test
    void aGoalThatNobodyMissesCostsNothing() {
        Tight tight = (Tight) find(new MadeMinutes(14, 9).rising(0, 1).history(), within(Duration.ofHours(1)));
        assertThat(tight.because()).contains("which makes no request late for certain");
    }

    @Test
    void aHistoryWithoutLatenciesDoesNotSayThatTheyAreFine() {
        assertThat(((Tight) find(new MadeHistory(500, 1).history(), Optional.empty())).because())
                .isEqualTo(
                        "the history has no refused request; pressure by latency cannot be told, it takes latencies");
        assertThat(((Tight) find(new MadeMinutes(3, 1).history(), Optional.empty())).because())
                .endsWith("it takes a week of minutes with latencies");
    }
}
