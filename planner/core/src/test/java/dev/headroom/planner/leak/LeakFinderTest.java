package dev.headroom.planner.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.leak.LeakFinder.Known;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prices of the tests are round: 1 USD for a million input tokens, 4 for output, half of both in batch. */
class LeakFinderTest {

    private static final int EIGHT_WEEKS = 8 * 168;

    private static TokenPrice price(String model, TokenTier tier, double input, double output) {
        return new TokenPrice(
                model,
                "us-west-2",
                tier,
                BigDecimal.valueOf(input),
                BigDecimal.valueOf(output),
                new Provenance("made for this test", LocalDate.of(2026, 11, 1)));
    }

    private static final List<TokenPrice> OTHERS = List.of(
            price(MadeHistory.MODEL, TokenTier.ON_DEMAND, 1, 4),
            price("meta.small-v1:0", TokenTier.ON_DEMAND, 0.5, 2),
            price("meta.smallest-v1:0", TokenTier.ON_DEMAND, 0.1, 0.4),
            price("meta.nearly-the-same-v1:0", TokenTier.ON_DEMAND, 0.9, 3.6),
            price("amazon.other-v1:0", TokenTier.ON_DEMAND, 0.6, 2.4));

    private static Known known(double deferrable) {
        ModelPrices prices = new ModelPrices(
                price(MadeHistory.MODEL, TokenTier.ON_DEMAND, 1, 4),
                Optional.of(price(MadeHistory.MODEL, TokenTier.BATCH, 0.5, 2)),
                Map.of());
        return new Known(ZoneOffset.UTC, prices, OTHERS, deferrable, Optional.empty());
    }

    private static LeakFinding find(LeakKind kind, UsageHistory history) {
        return find(kind, history, 0);
    }

    private static LeakFinding find(LeakKind kind, UsageHistory history, double deferrable) {
        return LeakFinder.find(history, known(deferrable), LeakRules.USUAL, 1).of(kind);
    }

    private static Instant hour(int hour) {
        return MadeHistory.START.plus(Duration.ofHours(hour));
    }

    @Test
    void everyKindIsAnsweredInItsOrder() {
        Leaks leaks = LeakFinder.find(new MadeHistory(EIGHT_WEEKS, 1).history(), known(0), LeakRules.USUAL, 1);
        assertThat(leaks.findings()).extracting(LeakFinding::leak).containsExactly(LeakKind.values());
        assertThat(leaks.found()).isEmpty();
    }

    /** By hand: a hundred tokens more a request, so many requests a month, at a dollar a million. */
    @Test
    void promptsThatGrewByATwelfthAreFoundWithTheirDayAndTheirPrice() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 3)
                .promptGrowth(hour -> hour < 700 ? 1 : 1 + 1 / 12.0)
                .history();
        Leak leak = (Leak) find(LeakKind.PROMPT_INFLATION, history);
        assertThat(Duration.between(hour(700), leak.since()).abs()).isLessThanOrEqualTo(Duration.ofHours(24));
        List<UsageInterval> after = history.intervals().subList(700, EIGHT_WEEKS);
        double requests = after.stream()
                .mapToDouble(interval -> interval.counts().requests())
                .sum();
        double tokens = after.stream()
                .mapToDouble(interval -> interval.counts().inputTokens())
                .sum();
        double more = tokens / requests * (1 - 12 / 13.0);
        double usd = more * requests / after.size() * 730 / 1e6;
        assertThat(leak.usdPerMonth().value()).isCloseTo(usd, withinPercentage(10));
        assertThat(usd).isBetween(leak.usdPerMonth().low(), leak.usdPerMonth().high());
        assertThat(find(LeakKind.OUTPUT_DRIFT, history)).isInstanceOf(Tight.class);
    }

    @Test
    void promptsThatGrowALittleEveryHourAreFoundToo() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 4)
                .promptGrowth(hour -> 1 + 0.2 * hour / EIGHT_WEEKS)
                .history();
        Leak leak = (Leak) find(LeakKind.PROMPT_INFLATION, history);
        Evidence size = leak.evidence().get(0);
        assertThat(size.seen() / size.reference()).isBetween(1.10, 1.20);
    }

    @Test
    void whatIsReadFromACacheIsNotPricedAtTheFullPrice() {
        MadeHistory grown = new MadeHistory(EIGHT_WEEKS, 3).promptGrowth(hour -> hour < 700 ? 1 : 1.2);
        double full = usd(find(LeakKind.PROMPT_INFLATION, grown.history()));
        double half = usd(find(LeakKind.PROMPT_INFLATION, grown.cacheRead(0.5).history()));
        assertThat(half).isCloseTo(full / 2, withinPercentage(0.1));
    }

    @Test
    void answersThatGrewAreAnotherLeakAtTheOutputPrice() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 5)
                .outputGrowth(hour -> hour < 900 ? 1 : 1.25)
                .history();
        Leak leak = (Leak) find(LeakKind.OUTPUT_DRIFT, history);
        assertThat(Duration.between(hour(900), leak.since()).abs()).isLessThanOrEqualTo(Duration.ofHours(24));
        Evidence size = leak.evidence().get(0);
        assertThat(size.seen() / size.reference()).isCloseTo(1.25, within(0.04));
        double requestsAMonth = leak.evidence().get(1).seen() * 730;
        assertThat(leak.usdPerMonth().value())
                .isCloseTo((size.seen() - size.reference()) * requestsAMonth * 4 / 1e6, withinPercentage(0.001));
        assertThat(find(LeakKind.PROMPT_INFLATION, history)).isInstanceOf(Tight.class);
    }

    @Test
    void requestsThatShrankAreNoLeak() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 6)
                .promptGrowth(hour -> hour < 700 ? 1 : 0.8)
                .history();
        assertThat(find(LeakKind.PROMPT_INFLATION, history)).isInstanceOf(Tight.class);
    }

    @Test
    void moreUseIsNotInflation() {
        UsageHistory calm = new MadeHistory(EIGHT_WEEKS, 7).history();
        List<UsageInterval> doubled = new ArrayList<>(calm.intervals().subList(0, 700));
        calm.intervals()
                .subList(700, EIGHT_WEEKS)
                .forEach(interval -> doubled.add(new UsageInterval(
                        interval.start(),
                        interval.resolution(),
                        interval.counts().plus(interval.counts()))));
        UsageHistory history = new UsageHistory(MadeHistory.MODEL, "made", List.of(), doubled);
        assertThat(find(LeakKind.PROMPT_INFLATION, history)).isInstanceOf(Tight.class);
        assertThat(find(LeakKind.OUTPUT_DRIFT, history)).isInstanceOf(Tight.class);
    }

    /** Of 200 histories whose sizes never change, at most 5 % with two standard errors of that. */
    @Tag("once")
    @Test
    void historiesWithoutALeakAreGivenNone() {
        int alarms = 0;
        for (int seed = 0; seed < 200; seed++) {
            int weeks = seed % 2 == 0 ? 4 : 8;
            Leaks leaks = LeakFinder.find(
                    new MadeHistory(weeks * 168, 1_000 + seed).history(), known(0), LeakRules.USUAL, seed);
            alarms += leaks.found().isEmpty() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(16);
    }

    @Test
    void threeDaysCannotTellWhetherRequestsGrew() {
        Untold untold = (Untold) find(LeakKind.PROMPT_INFLATION, new MadeHistory(72, 8).history());
        assertThat(untold.missing()).contains("a week of hours").contains("72 hours");
    }

    @Test
    void aMonthIsLikeWhatWasSeenWhichMayBeLessThanTheDaysThatAreLookedAt() {
        assertThat(LeakFinder.find(new MadeHistory(15 * 24, 8).history(), known(0), LeakRules.USUAL, 1)
                        .lately())
                .isEqualTo("the 15 days of the history");
        assertThat(LeakFinder.find(new MadeHistory(1, 8).history(), known(0), LeakRules.USUAL, 1)
                        .lately())
                .isEqualTo("the 1 hour of the history");
        assertThat(LeakFinder.find(new MadeHistory(28 * 24, 8).history(), known(0), LeakRules.USUAL, 1)
                        .lately())
                .isEqualTo("the last 28 days");
    }

    @Test
    void evidenceIsComparedOnlyWithAnotherFigure() {
        assertThat(new Evidence("prompt tokens per request", 1_050, 1_155).compares())
                .isTrue();
        assertThat(new Evidence("share of prompts read from a cache", 0.1, 0).compares())
                .isTrue();
        assertThat(new Evidence("share of prompt tokens that begin alike", 0, 0.966).compares())
                .isFalse();
        assertThat(new Evidence("share of requests whose prompt was in the log", 1, 1).compares())
                .isFalse();
    }

    /** Minutes of single requests, two sizes of prompts far apart: the squared CV of 500 and 9,500 at even odds is .81. */
    private static UsageHistory retrieval(double share, long output, double cached) {
        SplittableRandom random = new SplittableRandom(9);
        List<UsageInterval> minutes = new ArrayList<>();
        for (int minute = 0; minute < 14 * 1440; minute++) {
            long requests = random.nextInt(1, 40);
            double prompt = 0;
            for (int i = 0; i < requests; i++) {
                prompt += random.nextDouble() < share ? 9_500 : 500;
            }
            minutes.add(new UsageInterval(
                    MadeHistory.START.plus(Duration.ofMinutes(minute)),
                    Duration.ofMinutes(1),
                    new UsageCounts(
                            requests,
                            Math.round(prompt * (1 - cached)),
                            requests * output,
                            Math.round(prompt * cached),
                            0,
                            0)));
        }
        return new UsageHistory(MadeHistory.MODEL, "made", List.of(), minutes);
    }

    /** By hand: 5,000 tokens of prompt for 100 of answer; beyond twenty for one are 3,000, or three fifths of the input. */
    @Test
    void widePromptsFarAboveTheirAnswersAreRetrievalOverload() {
        UsageHistory history = retrieval(0.5, 100, 0);
        Leak leak = (Leak) find(LeakKind.RETRIEVAL_OVERLOAD, history);
        double input = history.total().inputTokens();
        double usd = (input - 20.0 * history.total().outputTokens()) / 1e6 * 730 / (14 * 24);
        assertThat(leak.usdPerMonth().value()).isCloseTo(usd, withinPercentage(0.001));
        assertThat(leak.evidence().get(0).seen()).isCloseTo(50, withinPercentage(2));
        assertThat(leak.evidence().get(2).seen()).isCloseTo(0.9, within(0.03));
    }

    @Test
    void aCacheOrLongAnswersOrEvenPromptsAreNoOverload() {
        assertThat(find(LeakKind.RETRIEVAL_OVERLOAD, retrieval(0.5, 100, 0.6))).isInstanceOf(Tight.class);
        assertThat(find(LeakKind.RETRIEVAL_OVERLOAD, retrieval(0.5, 400, 0))).isInstanceOf(Tight.class);
        assertThat(((Tight) find(LeakKind.RETRIEVAL_OVERLOAD, retrieval(1, 100, 0))).because())
                .isEqualTo("prompts are of one size, they spread by 0 % of their mean");
    }

    @Test
    void hoursOfManyRequestsCannotTellHowWidePromptsAre() {
        UsageHistory history = new MadeHistory(90, 2).sizes(5_000, 100).history();
        assertThat(find(LeakKind.RETRIEVAL_OVERLOAD, history)).isInstanceOf(Untold.class);
    }

    /** The next model down costs half; the smallest is further down, and one at nine tenths is of the same size. */
    @Test
    void smallRequestsOnALargeModelArePricedOnTheNextOneDown() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 11).sizes(400, 50).history();
        Leaks leaks = LeakFinder.find(history, known(0), LeakRules.USUAL, 1);
        Leak leak = leaks.found().get(0);
        assertThat(leak.leak()).isEqualTo(LeakKind.OVERSIZED_MODEL);
        assertThat(leak.usdPerMonth().value()).isCloseTo(leaks.usdPerMonth() / 2, withinPercentage(0.001));
        assertThat(leak.evidence()).extracting(Evidence::what).anyMatch(what -> what.contains("meta.small-v1:0"));
    }

    @Test
    void withoutACheaperModelOfItsMakerThereIsNoneToPrice() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 11).sizes(400, 50).history();
        Known alone = new Known(
                ZoneOffset.UTC,
                known(0).prices(),
                List.of(price("amazon.other-v1:0", TokenTier.ON_DEMAND, 0.1, 0.1)),
                0,
                Optional.empty());
        assertThat(LeakFinder.find(history, alone, LeakRules.USUAL, 1).of(LeakKind.OVERSIZED_MODEL))
                .isInstanceOf(Untold.class);
    }

    /** By hand: of a hundred attempts two are refused, so a forty-ninth of what is served was asked for in vain. */
    @Test
    void refusedRequestsArePressureSinceTheFirstOfThem() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 12)
                .refused(hour -> hour < 1_000 ? 0 : 0.02)
                .history();
        Leaks leaks = LeakFinder.find(history, known(0), LeakRules.USUAL, 1);
        Leak leak = leaks.found().get(0);
        assertThat(leak.leak()).isEqualTo(LeakKind.CAPACITY_PRESSURE);
        assertThat(leak.since()).isEqualTo(hour(1_000));
        double hours = (EIGHT_WEEKS - 1_000) / (28 * 24.0);
        assertThat(leak.usdPerMonth().value()).isCloseTo(leaks.usdPerMonth() * hours * 2 / 98, withinPercentage(6));
    }

    /** By hand: a quarter of it at half the price saves an eighth. */
    @Test
    void whatMayWaitIsPricedInBatch() {
        UsageHistory history = new MadeHistory(EIGHT_WEEKS, 13).history();
        Leaks leaks = LeakFinder.find(history, known(0.25), LeakRules.USUAL, 1);
        assertThat(leaks.found()).hasSize(1);
        assertThat(leaks.found().get(0).usdPerMonth().value())
                .isCloseTo(leaks.usdPerMonth() / 8, withinPercentage(0.001));
        assertThat(find(LeakKind.NOT_BATCHED, history, 0)).isInstanceOf(Tight.class);
    }

    @Test
    void cachingIsNotGuessedFromLengths() {
        assertThat(find(LeakKind.NO_CACHING, new MadeHistory(EIGHT_WEEKS, 1).history()))
                .isInstanceOf(Untold.class);
        assertThat(find(
                        LeakKind.NO_CACHING,
                        new MadeHistory(EIGHT_WEEKS, 1).cacheRead(0.3).history()))
                .isInstanceOf(Tight.class);
    }

    @Test
    void aHistoryWithoutRequestsIsRefused() {
        UsageHistory history = new UsageHistory(
                MadeHistory.MODEL,
                "made",
                List.of(),
                List.of(new UsageInterval(MadeHistory.START, Duration.ofHours(1), UsageCounts.NONE)));
        assertThatThrownBy(() -> LeakFinder.find(history, known(0), LeakRules.USUAL, 1))
                .hasMessageContaining("no requests in its last 28 days");
    }

    private static double usd(LeakFinding finding) {
        return ((Leak) finding).usdPerMonth().value();
    }
}
