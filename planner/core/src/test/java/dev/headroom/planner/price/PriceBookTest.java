package dev.headroom.planner.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private static final Provenance PAGE = new Provenance("a page", LocalDate.of(2026, 7, 24));
    private static final TokenPrice LLAMA = token("llama", TokenTier.ON_DEMAND, "0.72", "0.72");
    private static final ModelUnitPrice MONTH =
            new ModelUnitPrice("llama", "us-west-2", CommitmentTerm.ONE_MONTH, new BigDecimal("21.18"), PAGE);

    private static TokenPrice token(String model, TokenTier tier, String input, String output) {
        return new TokenPrice(model, "us-west-2", tier, new BigDecimal(input), new BigDecimal(output), PAGE);
    }

    @Test
    void findsEveryPriceOfAModel() {
        TokenPrice batch = token("llama", TokenTier.BATCH, "0.36", "0.36");
        ModelPrices prices = new PriceBook(
                        List.of(LLAMA, batch, token("other", TokenTier.ON_DEMAND, "1", "2"), MONTH), List.of())
                .of("llama", "us-west-2");
        assertThat(prices.onDemand()).isEqualTo(LLAMA);
        assertThat(prices.batch()).contains(batch);
        assertThat(prices.units()).containsExactly(Map.entry(CommitmentTerm.ONE_MONTH, MONTH));
    }

    @Test
    void aModelWithoutAPriceIsNamedWithTheWayOut() {
        PriceBook book = new PriceBook(List.of(LLAMA), List.of());
        assertThatThrownBy(() -> book.of("lama", "us-west-2"))
                .isInstanceOf(MissingPriceException.class)
                .hasMessageContaining("model 'lama' has no on-demand price in region 'us-west-2'")
                .hasMessageContaining("models with a price: llama");
        assertThatThrownBy(() -> book.of("llama", "eu-west-1")).hasMessageContaining("it has one in us-west-2");
    }

    @Test
    void ofManyModelsThoseThatBeginAlikeAreNamed() {
        List<Price> tokens = Stream.<String>of(
                        "b.one", "b.two", "c.1", "c.2", "c.3", "meta.llama3-8b-v1:0", "meta.llama3-70b-v1:0")
                .<Price>map(model -> token(model, TokenTier.ON_DEMAND, "1", "1"))
                .toList();
        assertThatThrownBy(() -> new PriceBook(tokens, List.of()).of("meta.llama3-7b-v1:0", "us-west-2"))
                .hasMessageContaining(
                        "of 7 models with a price the nearest are meta.llama3-70b-v1:0, meta.llama3-8b-v1:0;"
                                + " `headroom prices show --region us-west-2` lists those of the Region. ");
    }

    /** {@code llama3-8b} is a piece of one id, {@code llama3-} of another, and of the others no more than a letter. */
    @Test
    void ofManyModelsOfWhichNoneBeginsAlikeTheFewWithTheLongestCommonPieceAreNamed() {
        List<Price> tokens = Stream.<String>of(
                        "b.1", "b.2", "b.3", "c.1", "c.2", "meta.llama3-8b-v1:0", "meta.llama3-70b-v1:0")
                .<Price>map(model -> token(model, TokenTier.ON_DEMAND, "1", "1"))
                .toList();
        assertThatThrownBy(() -> new PriceBook(tokens, List.of()).of("llama3-8b", "us-west-2"))
                .hasMessageContaining("the nearest are meta.llama3-8b-v1:0, meta.llama3-70b-v1:0, b.1, b.2, b.3;")
                .hasMessageNotContaining("c.1");
    }

    @Test
    void twoPricesForOneThingAreRefused() {
        assertThatThrownBy(() -> new PriceBook(List.of(LLAMA, LLAMA), List.of()))
                .hasMessageContaining("two prices for llama in us-west-2, on demand");
        assertThatThrownBy(() -> new PriceBook(List.of(LLAMA, MONTH, MONTH), List.of()))
                .hasMessageContaining("model unit, 1 month");
    }

    @Test
    void pricesOfDifferentModelsAreNotPutTogether() {
        TokenPrice batch = token("other", TokenTier.BATCH, "1", "1");
        assertThatThrownBy(() -> new ModelPrices(LLAMA, Optional.of(batch), Map.of()))
                .hasMessageContaining("the price for batch is one of other");
        assertThatThrownBy(() -> new ModelPrices(LLAMA, Optional.empty(), Map.of(CommitmentTerm.SIX_MONTHS, MONTH)))
                .hasMessageContaining("the price for 6 months is one of llama in us-west-2, model unit, 1 month");
    }

    /** By hand: 2 million input at 0.72 and half a million output at 0.72 a million is 1.80. */
    @Test
    void tokensCostTheirPrice() {
        assertThat(LLAMA.usd(2_000_000, 500_000)).isCloseTo(1.80, within(1e-12));
        assertThat(LLAMA.usdPerHour(new TokenRates(1_000, 0))).isCloseTo(0.0432, within(1e-12));
    }

    @Test
    void negativePricesAreRefused() {
        assertThatThrownBy(() -> token("m", TokenTier.ON_DEMAND, "-1", "1"))
                .hasMessageContaining("usdPerMillionInput is -1");
        assertThatThrownBy(() -> new ModelUnitPrice("m", "r", CommitmentTerm.ONE_MONTH, BigDecimal.ZERO, PAGE))
                .hasMessageContaining("usdPerHour is 0");
    }

    /** AWS bills calendar months: from 1 July to 1 January are 184 days, from 1 February to 1 March 28. */
    @Test
    void termsAreCalendarMonths() {
        assertThat(CommitmentTerm.SIX_MONTHS.boundFrom(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(Duration.ofDays(184));
        assertThat(CommitmentTerm.ONE_MONTH.boundFrom(Instant.parse("2026-02-01T00:00:00Z")))
                .isEqualTo(Duration.ofDays(28));
        assertThat(CommitmentTerm.NO_COMMITMENT.boundFrom(Instant.EPOCH)).isZero();
    }
}
