package dev.headroom.planner.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnPricesTest {

    private static final Provenance PAGE = new Provenance("a page", LocalDate.of(2026, 7, 24));
    private static final Provenance CONTRACT = new Provenance("contract 7", LocalDate.of(2026, 9, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final PriceBook LIST = new PriceBook(
            List.of(
                    token("llama", TokenTier.ON_DEMAND, "0.72", PAGE),
                    token("llama", TokenTier.BATCH, "0.36", PAGE),
                    new ModelUnitPrice("llama", "us-west-2", CommitmentTerm.ONE_MONTH, new BigDecimal("21.18"), PAGE),
                    token("nova", TokenTier.ON_DEMAND, "1.00", PAGE)),
            List.of());

    private static TokenPrice token(String model, TokenTier tier, String usd, Provenance from) {
        return new TokenPrice(model, "us-west-2", tier, new BigDecimal(usd), new BigDecimal(usd), from);
    }

    private static Discount discount(Set<String> models, Set<PriceKind> kinds, String percent, LocalDate until) {
        return new Discount(
                new Discount.Scope(models, Set.of(), kinds), new BigDecimal(percent), "the account team", until);
    }

    private static PriceBook with(List<Price> rows, Discount... discounts) {
        return LIST.with(new OwnPrices("own.yaml", new PriceBook(rows, List.of()), List.of(discounts)), DAY);
    }

    @Test
    void aSupposedPriceIsNobodys() {
        Provenance supposed = PriceBasis.supposed(new BigDecimal("1.2"), PAGE);
        assertThat(supposed).isEqualTo(new Provenance("a what-if: 1.2 times a page", PAGE.asOf()));
        assertThat(PriceBasis.of(token("llama", TokenTier.ON_DEMAND, "0.864", supposed)))
                .isEqualTo(PriceBasis.SUPPOSED);
    }

    @Test
    void anOwnPriceStandsInThePlaceOfTheListsAndSaysSo() {
        PriceBook book = with(List.of(token("llama", TokenTier.ON_DEMAND, "0.60", CONTRACT)));
        ModelPrices prices = book.of("llama", "us-west-2");
        assertThat(prices.onDemand().usdPerMillionInput()).isEqualTo("0.60");
        assertThat(prices.onDemand().provenance().asOf()).isEqualTo("2026-09-01");
        assertThat(prices.onDemand().provenance().source())
                .isEqualTo("contract 7; by own.yaml, in place of the list price of $0.72 input, $0.72 output for a"
                        + " million tokens (2026-07-24, a page)");
        assertThat(prices.batch()).contains(token("llama", TokenTier.BATCH, "0.36", PAGE));
        assertThat(prices.rows())
                .extracting(PriceBasis::of)
                .containsExactly(PriceBasis.OWN, PriceBasis.LIST, PriceBasis.LIST);
        assertThat(book.warnings(prices, DAY))
                .singleElement()
                .asString()
                .startsWith("llama in us-west-2, on demand: not the list price, but $0.60 input")
                .contains("$0.72");
        assertThat(book.warnings(book.of("nova", "us-west-2"), DAY)).isEmpty();
    }

    @Test
    void anOwnPriceOfWhatTheListHasNotIsAddedAndSaysSo() {
        PriceBook book = with(List.of(token("llama", TokenTier.FLEX, "0.30", CONTRACT)));
        assertThat(book.of("llama", "us-west-2").tier(TokenTier.FLEX))
                .hasValueSatisfying(flex -> assertThat(flex.provenance().source())
                        .isEqualTo("contract 7; by own.yaml, the book has no list price"))
                .map(PriceBasis::of)
                .contains(PriceBasis.OWN);
        assertThat(book.remarks()).hasSize(1);
    }

    /** By hand: 12 % off 0.72 is 0.6336, off 21.18 is 18.6384. */
    @Test
    void aDiscountIsTakenOffExactlyAndSaysWhoAgreedAndUntilWhen() {
        PriceBook book = with(List.of(), discount(Set.of("llama"), Set.of(), "12", LocalDate.of(2026, 12, 31)));
        ModelPrices prices = book.of("llama", "us-west-2");
        assertThat(prices.onDemand().usdPerMillionInput()).isEqualTo("0.6336");
        assertThat(prices.units().get(CommitmentTerm.ONE_MONTH))
                .extracting(ModelUnitPrice::usdPerHour)
                .isEqualTo(new BigDecimal("18.6384"));
        assertThat(prices.onDemand().provenance())
                .isEqualTo(new Provenance(
                        "the list price of $0.72 input, $0.72 output for a million tokens (2026-07-24, a page) less the"
                                + " discount of 12 % (agreed by the account team) until 2026-12-31, by own.yaml",
                        LocalDate.of(2026, 7, 24)));
        assertThat(prices.rows()).extracting(PriceBasis::of).containsOnly(PriceBasis.DISCOUNTED);
        assertThat(book.of("nova", "us-west-2").onDemand()).isEqualTo(token("nova", TokenTier.ON_DEMAND, "1.00", PAGE));
        assertThat(book.warnings(prices, DAY)).hasSize(3);
    }

    @Test
    void aDiscountMayBeOfSomeTiersOnly() {
        ModelPrices prices = with(List.of(), discount(Set.of(), Set.of(PriceKind.MODEL_UNIT), "50", DAY))
                .of("llama", "us-west-2");
        assertThat(prices.onDemand().provenance()).isEqualTo(PAGE);
        assertThat(prices.units().get(CommitmentTerm.ONE_MONTH))
                .extracting(ModelUnitPrice::usdPerHour)
                .isEqualTo(new BigDecimal("10.59"));
    }

    @Test
    void aDiscountThatIsOverIsNotTakenOffAndSaidToBe() {
        PriceBook book = with(List.of(), discount(Set.of("nova"), Set.of(), "12", DAY.minusDays(1)));
        ModelPrices prices = book.of("nova", "us-west-2");
        assertThat(prices.onDemand()).isEqualTo(token("nova", TokenTier.ON_DEMAND, "1.00", PAGE));
        assertThat(book.warnings(prices, DAY))
                .containsExactly(
                        "nova in us-west-2, on demand: the discount of 12 % (agreed by the account team) ended on"
                                + " 2026-09-30, so the list price is used; renew or remove it");
    }

    @Test
    void anOwnPriceIsNotDiscountedOnceMore() {
        ModelPrices prices = with(
                        List.of(token("nova", TokenTier.ON_DEMAND, "0.80", CONTRACT)),
                        discount(Set.of(), Set.of(), "12", DAY))
                .of("nova", "us-west-2");
        assertThat(prices.onDemand().usdPerMillionInput()).isEqualTo("0.80");
    }

    @Test
    void twoDiscountsForOnePriceAndOneForNoneAreRefused() {
        assertThatThrownBy(() -> with(
                        List.of(),
                        discount(Set.of("nova"), Set.of(), "12", DAY),
                        discount(Set.of(), Set.of(PriceKind.ON_DEMAND), "5", DAY)))
                .hasMessageContaining("two discounts for nova in us-west-2, on demand")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(List.of(), discount(Set.of("lama"), Set.of(), "12", DAY)))
                .hasMessage("the discount of 12 % (agreed by the account team) is of no price in the book; correct its"
                        + " models, regions or tiers");
    }

    @Test
    void aDiscountThatCannotBeIsRefused() {
        assertThatThrownBy(() -> discount(Set.of(), Set.of(), "0", DAY))
                .hasMessage("percent is 0, must be above 0 and below 100");
        assertThatThrownBy(() -> discount(Set.of(), Set.of(), "100", DAY)).hasMessageContaining("percent is 100");
    }
}
