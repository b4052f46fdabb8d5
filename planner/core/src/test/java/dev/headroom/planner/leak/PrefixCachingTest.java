package dev.headroom.planner.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.PromptPrefixes.Beginnings;
import dev.headroom.planner.usage.PromptPrefixes.Least;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A million prompt tokens an hour at 1 USD a million; a cache that is written for 1.25 USD and read for .10. */
class PrefixCachingTest {

    private static final String SONNET = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
    private static final Provenance MADE = new Provenance("made for this test", LocalDate.of(2026, 11, 1));

    private static ModelPrices prices(String model, boolean cached) {
        CachePrices cache = new CachePrices(
                model,
                "us-west-2",
                Map.of(CacheLife.FIVE_MINUTES, new BigDecimal("1.25")),
                new BigDecimal("0.10"),
                MADE);
        TokenPrice onDemand =
                new TokenPrice(model, "us-west-2", TokenTier.ON_DEMAND, BigDecimal.ONE, BigDecimal.valueOf(4), MADE);
        return new ModelPrices(
                Map.of(TokenTier.ON_DEMAND, onDemand),
                Optional.empty(),
                cached ? Optional.of(cache) : Optional.empty(),
                Map.of(),
                Map.of());
    }

    private static LeakFinding find(String model, boolean cached, Optional<PromptPrefixes> anHour) {
        List<UsageInterval> hours = IntStream.range(0, 200)
                .mapToObj(hour -> new UsageInterval(
                        MadeHistory.START.plus(Duration.ofHours(hour)),
                        Duration.ofHours(1),
                        UsageCounts.of(200, 1_000_000, 100),
                        new UsageDetails(Optional.empty(), Optional.empty(), anHour)))
                .toList();
        LeakFinder.Known known =
                new LeakFinder.Known(ZoneOffset.UTC, prices(model, cached), List.of(), 0, Optional.empty());
        return LeakFinder.find(new UsageHistory(model, "made", List.of(), hours), known, LeakRules.USUAL, 1)
                .of(LeakKind.NO_CACHING);
    }

    private static Optional<PromptPrefixes> seen(long again, long first) {
        Beginnings long1024 = new Beginnings(again, first);
        return Optional.of(new PromptPrefixes(
                180,
                900_000,
                Map.of(
                        Least.TOKENS_512, new Beginnings(again + 90_000, first),
                        Least.TOKENS_1024, long1024,
                        Least.TOKENS_4096, new Beginnings(0, 0))));
    }

    /** By hand: an hour reads 600,000 tokens .90 USD cheaper and writes 20,000 .25 USD dearer: .54 - .005 USD, times 730. */
    @Test
    void beginningsThatAreThereAgainArePricedAsReadsLessWhatWritingCosts() {
        Leak leak = (Leak) find(SONNET, true, seen(600_000, 20_000));
        assertThat(leak.usdPerMonth().value()).isCloseTo(0.535 * 730, withinPercentage(1e-6));
        assertThat(leak.evidence().get(0).seen()).isCloseTo(600_000 / 900_000.0, withinPercentage(1e-6));
        assertThat(leak.evidence().get(1).seen()).isCloseTo(0.9, withinPercentage(1e-6));
    }

    /** A beginning that is always another one costs a quarter more for nothing. */
    @Test
    void beginningsThatChangeAreNoLeak() {
        Tight tight = (Tight) find(SONNET, true, seen(100_000, 500_000));
        assertThat(tight.because())
                .isEqualTo(
                        "11.1 % of the prompts' tokens begin as another did within five minutes, with 1,024 tokens or"
                                + " more; a cache would save less than 1 %");
    }

    /** Haiku 4.5 takes 4,096 tokens or more, of which there are none. */
    @Test
    void beginningsThatAreTooShortForTheModelAreNotPriced() {
        assertThat(find("anthropic.claude-haiku-4-5-20251001-v1:0", true, seen(600_000, 20_000)))
                .isInstanceOf(Tight.class);
    }

    @Test
    void withoutPromptsPricesOrAMinimumItCannotBeTold() {
        assertThat(((Untold) find(SONNET, true, Optional.empty())).missing()).contains("--prompt-beginnings");
        assertThat(((Untold) find(SONNET, false, seen(600_000, 0))).missing()).contains("in the price book");
        assertThat(((Untold) find("meta.llama3-1-8b-instruct-v1:0", true, seen(600_000, 0))).missing())
                .contains("from how many tokens on");
    }

    /** Amazon Bedrock User Guide, "Prompt caching", table of explicit caching. */
    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-opus-5, 512",
        "global.anthropic.claude-opus-4-8, 1024",
        "anthropic.claude-opus-4-6-v1, 4096",
        "us.anthropic.claude-haiku-4-5-20251001-v1:0, 4096",
        "anthropic.claude-3-5-sonnet-20241022-v2:0, 1024",
        "us.openai.gpt-5.6-sol, 1024",
        "anthropic.claude-opus-5-5, 0",
        "anthropic.claude-3-5-sonnet-20240620-v1:0, 0",
        "meta.llama3-1-8b-instruct-v1:0, 0",
    })
    void aModelHasTheMinimumOfItsOwnName(String modelId, int tokens) {
        assertThat(CacheMinimum.of(modelId).map(Least::tokens).orElse(0)).isEqualTo(tokens);
    }
}
