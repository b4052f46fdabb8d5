package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS's prices are to each other: a typing error in one of them breaks the ratio. Ratios by aws.amazon.com/bedrock/pricing. */
class PriceRatiosTest {

    private static final PriceBook BOOK = new ConfigFolder(Path.of(".")).prices();

    /** A thousand tokens per minute for an hour are .06 of a million tokens. */
    private static final BigDecimal MILLIONS_AN_HOUR = new BigDecimal("0.06");

    private static Stream<ModelPrices> models() {
        return BOOK.tokens().stream()
                .filter(row -> row.tier() == TokenTier.ON_DEMAND)
                .map(row -> BOOK.of(row.modelId(), row.region()));
    }

    private static void equal(Price price, BigDecimal usd, BigDecimal expected) {
        assertThat(usd).as(price.thing()).isEqualByComparingTo(expected);
    }

    /** The page of 2026-07-24: .15 flex .075 priority .2625; .80 latency-optimised 1.00; 5.50 batch 2.75. */
    @ParameterizedTest
    @CsvSource({"BATCH, 0.5, 100", "FLEX, 0.5, 10", "PRIORITY, 1.75, 16", "LATENCY_OPTIMISED, 1.25, 4"})
    void aTierCostsItsShareOfOnDemand(TokenTier tier, BigDecimal share, int atLeast) {
        List<ModelPrices> sold =
                models().filter(prices -> prices.tier(tier).isPresent()).toList();
        assertThat(sold).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(prices -> {
            TokenPrice price = prices.tier(tier).orElseThrow();
            equal(
                    price,
                    price.usdPerMillionInput(),
                    prices.onDemand().usdPerMillionInput().multiply(share));
            equal(
                    price,
                    price.usdPerMillionOutput(),
                    prices.onDemand().usdPerMillionOutput().multiply(share));
        });
    }

    /**
     * Used to the full, a month's reservation costs what its tokens cost on demand, to the last digit: 0.198 is 3.30 times .06.
     * So it can save nothing but throttling.
     */
    @Test
    void aMonthOfTheReservedTierAtFullUseCostsWhatOnDemandDoes() {
        assertThat(reserved(ReservedTerm.ONE_MONTH)).hasSize(30).allSatisfy(price -> ratio(price, BigDecimal.ONE));
    }

    @Test
    void threeMonthsOfTheReservedTierCostATenthLess() {
        assertThat(reserved(ReservedTerm.THREE_MONTHS))
                .hasSize(30)
                .allSatisfy(price -> ratio(price, new BigDecimal("0.9")));
    }

    private static List<ReservedPrice> reserved(ReservedTerm term) {
        return BOOK.reserved().stream().filter(price -> price.term() == term).toList();
    }

    private static void ratio(ReservedPrice price, BigDecimal share) {
        TokenPrice onDemand = BOOK.of(price.modelId(), price.region()).onDemand();
        BigDecimal hour = MILLIONS_AN_HOUR.multiply(share);
        equal(
                price,
                price.usdPerHourPer1kInputTpm(),
                onDemand.usdPerMillionInput().multiply(hour));
        equal(
                price,
                price.usdPerHourPer1kOutputTpm(),
                onDemand.usdPerMillionOutput().multiply(hour));
    }

    /** The smallest of Sonnet 4.6 through the global profile, for a month: 100 times .18 and 10 times .90 are 27 dollars an hour. */
    @Test
    void theSmallestReservationCostsByHand() {
        ReservedPrice price = Optional.ofNullable(BOOK.of("global.anthropic.claude-sonnet-4-6", "us-east-1")
                        .reserved()
                        .get(ReservedTerm.ONE_MONTH))
                .orElseThrow();
        assertThat(price.usdPerHour(ReservedPrice.LEAST_INPUT_PER_MINUTE, ReservedPrice.LEAST_OUTPUT_PER_MINUTE))
                .isEqualByComparingTo("27.00");
    }

    @Test
    void theReservedTierIsSoldForClaude45And46Only() {
        assertThat(BOOK.reserved())
                .extracting(price -> price.modelId().replaceFirst("^(us|global)\\.", ""))
                .containsOnly(
                        "anthropic.claude-haiku-4-5-20251001-v1:0",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0",
                        "anthropic.claude-sonnet-4-6",
                        "anthropic.claude-opus-4-5-20251101-v1:0",
                        "anthropic.claude-opus-4-6-v1");
    }

    /** The page of 2026-07-24 for Claude: 3.00 input, 3.75 and 6.00 written, .30 read; for GPT-5.6 Terra 2.75 and .22 of 2.20. */
    @Test
    void aWriteToTheCacheCostsMoreAndAReadATenthOfInput() {
        Map<CacheLife, BigDecimal> shares = Map.of(
                CacheLife.FIVE_MINUTES, new BigDecimal("1.25"),
                CacheLife.THIRTY_MINUTES, new BigDecimal("1.25"),
                CacheLife.ONE_HOUR, new BigDecimal("2"));
        assertThat(models().filter(PriceRatiosTest::hasCache).filter(prices -> !isNova(prices)))
                .hasSizeGreaterThan(40)
                .allSatisfy(prices -> {
                    CachePrices cache = prices.cache().orElseThrow();
                    BigDecimal input = prices.onDemand().usdPerMillionInput();
                    cache.usdPerMillionWritten()
                            .forEach((life, usd) ->
                                    equal(cache, usd, input.multiply(shares.getOrDefault(life, BigDecimal.ZERO))));
                    equal(cache, cache.usdPerMillionRead(), input.multiply(new BigDecimal("0.1")));
                });
    }

    /** Nova's reads are a quarter, as Nova Pro's .20 of .80; what a write costs was not found, so no row says it. */
    @Test
    void novaReadsAtAQuarterAndNoWriteIsPriced() {
        assertThat(models().filter(PriceRatiosTest::hasCache).filter(PriceRatiosTest::isNova))
                .hasSizeGreaterThan(15)
                .allSatisfy(prices -> {
                    CachePrices cache = prices.cache().orElseThrow();
                    assertThat(cache.usdPerMillionWritten()).isEmpty();
                    equal(cache, cache.usdPerMillionRead(), expectedRead(prices));
                });
    }

    private static BigDecimal expectedRead(ModelPrices prices) {
        return prices.onDemand().usdPerMillionInput().multiply(new BigDecimal("0.25"));
    }

    private static boolean hasCache(ModelPrices prices) {
        return prices.cache().isPresent();
    }

    private static boolean isNova(ModelPrices prices) {
        return prices.onDemand().modelId().contains("amazon.nova");
    }

    /** AWS's model card: twice the input and one and a half times the output beyond 272,000 tokens. */
    @Test
    void aLongPromptCostsTwiceTheInput() {
        assertThat(models().filter(prices -> prices.longContext().isPresent()))
                .hasSize(6)
                .allSatisfy(prices -> prices.longContext().ifPresent(price -> {
                    TokenPrice onDemand = prices.onDemand();
                    assertThat(price.aboveInputTokens()).isEqualTo(272_000);
                    equal(
                            price,
                            price.usdPerMillionInput(),
                            onDemand.usdPerMillionInput().multiply(new BigDecimal("2")));
                    equal(
                            price,
                            price.usdPerMillionOutput(),
                            onDemand.usdPerMillionOutput().multiply(new BigDecimal("1.5")));
                }));
    }

    /** Of Claude 4.5 and later; older models cost the same through every profile. */
    @Test
    void aGeographyCostsATenthMoreThanTheGlobalProfile() {
        assertThat(models().filter(prices -> prices.onDemand().modelId().startsWith("global.")))
                .hasSizeGreaterThan(20)
                .allSatisfy(prices -> {
                    TokenPrice global = prices.onDemand();
                    String geography = global.modelId().replaceFirst("global", "us");
                    BigDecimal share = new BigDecimal(geography.contains("claude-sonnet-4-2025") ? "1" : "1.1");
                    if (BOOK.models().contains(geography)) {
                        TokenPrice us = BOOK.of(geography, global.region()).onDemand();
                        equal(
                                us,
                                us.usdPerMillionInput(),
                                global.usdPerMillionInput().multiply(share));
                        equal(
                                us,
                                us.usdPerMillionOutput(),
                                global.usdPerMillionOutput().multiply(share));
                    }
                });
    }
}
