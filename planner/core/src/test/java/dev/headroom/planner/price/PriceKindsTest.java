package dev.headroom.planner.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceKindsTest {

    private static final Provenance PAGE = new Provenance("a page", LocalDate.of(2026, 7, 24));
    private static final TokenPrice ON_DEMAND = token(TokenTier.ON_DEMAND, "3.00");
    private static final TokenPrice PRIORITY = token(TokenTier.PRIORITY, "5.25");
    private static final LongContextPrice LONG =
            new LongContextPrice("m", "r", 200_000, new BigDecimal("6"), new BigDecimal("22.50"), PAGE);
    private static final CachePrices CACHE = new CachePrices(
            "m",
            "r",
            Map.of(CacheLife.ONE_HOUR, new BigDecimal("6.00"), CacheLife.FIVE_MINUTES, new BigDecimal("3.75")),
            new BigDecimal("0.30"),
            PAGE);
    private static final ModelUnitPrice UNIT =
            new ModelUnitPrice("m", "r", CommitmentTerm.SIX_MONTHS, new BigDecimal("13.08"), PAGE);
    private static final ReservedPrice RESERVED = reserved("0.18", "0.90");

    private static TokenPrice token(TokenTier tier, String usd) {
        return new TokenPrice("m", "r", tier, new BigDecimal(usd), new BigDecimal(usd), PAGE);
    }

    private static ReservedPrice reserved(String input, String output) {
        return new ReservedPrice("m", "r", ReservedTerm.ONE_MONTH, new BigDecimal(input), new BigDecimal(output), PAGE);
    }

    @Test
    void aBookGivesEveryPriceOfAModelInOneOrder() {
        List<Price> rows = List.of(RESERVED, UNIT, CACHE, LONG, PRIORITY, ON_DEMAND);
        ModelPrices prices = new PriceBook(rows, List.of()).of("m", "r");
        assertThat(prices.rows()).containsExactly(ON_DEMAND, PRIORITY, LONG, CACHE, UNIT, RESERVED);
        assertThat(prices.tier(TokenTier.PRIORITY)).contains(PRIORITY);
        assertThat(prices.tier(TokenTier.FLEX)).isEmpty();
        assertThat(prices.longContext()).contains(LONG);
        assertThat(prices.cache()).contains(CACHE);
        assertThat(prices.reserved()).containsEntry(ReservedTerm.ONE_MONTH, RESERVED);
    }

    @Test
    void aPriceIsSaidInWords() {
        assertThat(List.of(ON_DEMAND, LONG, CACHE, UNIT, RESERVED))
                .extracting(price -> price.what() + ": " + price.figures())
                .containsExactly(
                        "on demand: $3.00 input, $3.00 output for a million tokens",
                        "long context: $6 input, $22.50 output for a million tokens of requests of more than 200000 input"
                                + " tokens",
                        "cache: $3.75 written for 5 minutes, $6.00 written for 1 hour, $0.30 read for a million tokens",
                        "model unit, 6 months: $13.08 for an hour",
                        "reserved, 1 month: $0.18 input, $0.90 output for an hour of 1,000 tokens per minute");
    }

    @Test
    void zerosAtTheEndAreNoDifferenceButUnitsAndFiguresAre() {
        assertThat(RESERVED.costsTheSameAs(reserved("0.180", "0.9"))).isTrue();
        assertThat(RESERVED.costsTheSameAs(reserved("0.18", "0.91"))).isFalse();
        assertThat(ON_DEMAND.costsTheSameAs(LONG)).isFalse();
        CachePrices reads = new CachePrices("m", "r", Map.of(), new BigDecimal("0.3"), PAGE);
        assertThat(CACHE.costsTheSameAs(reads)).isFalse();
    }

    @Test
    void aShareOfEveryPriceIsExact() {
        BigDecimal share = new BigDecimal("0.88");
        assertThat(List.of(ON_DEMAND, LONG, CACHE, UNIT, RESERVED))
                .extracting(price -> price.times(share, PAGE).amounts().values().stream()
                        .map(BigDecimal::toPlainString)
                        .toList())
                .containsExactly(
                        List.of("2.64", "2.64"),
                        List.of("5.28", "19.80"),
                        List.of("3.30", "5.28", "0.264"),
                        List.of("11.5104"),
                        List.of("0.1584", "0.792"));
    }

    /** 150 thousand input at .18 and 20 thousand output at .90 are 45 dollars an hour. */
    @Test
    void aReservationCostsByTheThousandAndHasASmallestSize() {
        assertThat(RESERVED.usdPerHour(150_000, 20_000)).isEqualByComparingTo("45");
        assertThatThrownBy(() -> RESERVED.usdPerHour(99_999, 20_000))
                .hasMessage("reserved input tokens per minute are 99999, must be at least 100000");
        assertThatThrownBy(() -> RESERVED.usdPerHour(100_000, 9_999))
                .hasMessage("reserved output tokens per minute are 9999, must be at least 10000");
    }

    @Test
    void pricesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> reserved("0", "1")).hasMessage("usdPerHourPer1kInputTpm is 0, must be above 0");
        assertThatThrownBy(() -> new LongContextPrice("m", "r", 0, BigDecimal.ONE, BigDecimal.ONE, PAGE))
                .hasMessage("aboveInputTokens is 0, must be above 0");
        assertThatThrownBy(() -> new CachePrices("m", "r", Map.of(), new BigDecimal("-1"), PAGE))
                .hasMessage("usdPerMillionRead is -1, must be 0 or above");
    }

    @Test
    void pricesOfDifferentThingsAreNotPutTogether() {
        Map<TokenTier, TokenPrice> tokens = Map.of(TokenTier.ON_DEMAND, ON_DEMAND);
        CachePrices other = new CachePrices("n", "r", Map.of(), BigDecimal.ONE, PAGE);
        assertThatThrownBy(() -> new ModelPrices(tokens, Optional.empty(), Optional.of(other), Map.of(), Map.of()))
                .hasMessage("the price for cache is one of n in r, cache");
        assertThatThrownBy(() -> new ModelPrices(
                        tokens,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(ReservedTerm.THREE_MONTHS, RESERVED)))
                .hasMessage("the price for 3 months is one of m in r, reserved, 1 month");
        assertThatThrownBy(() -> new ModelPrices(
                        Map.of(TokenTier.PRIORITY, PRIORITY), Optional.empty(), Optional.empty(), Map.of(), Map.of()))
                .hasMessage("tokens have no price on demand, must have one");
    }
}
