package dev.headroom.planner.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceAgeTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static TokenPrice token(TokenTier tier, LocalDate asOf) {
        return new TokenPrice(
                "llama", "us-west-2", tier, BigDecimal.ONE, BigDecimal.ONE, new Provenance("a page", asOf));
    }

    private static ModelPrices prices(LocalDate batch) {
        return new ModelPrices(token(TokenTier.ON_DEMAND, JULY), Optional.of(token(TokenTier.BATCH, batch)), Map.of());
    }

    @Test
    void aPriceOfNinetyDaysAgoPassesAndOneADayOlderDoesNot() {
        assertThat(PriceAge.on(JULY.plusDays(90)).warnings(prices(JULY))).isEmpty();
        assertThat(PriceAge.on(JULY.plusDays(91)).warnings(prices(JULY)))
                .containsExactly(
                        "prices of llama in us-west-2 (on demand; batch) are 91 days old on 2026-09-30, more than"
                                + " 90; read their source again: a page");
    }

    @Test
    void oldPricesAreToldByDayAndSource() {
        assertThat(new PriceAge(JULY.plusDays(10), 5).warnings(prices(JULY.plusDays(2))))
                .hasSize(2)
                .first()
                .asString()
                .contains("(on demand)", "10 days old");
        assertThat(new PriceAge(JULY.plusDays(10), 9).warnings(prices(JULY.plusDays(2))))
                .hasSize(1);
    }

    @Test
    void aPriceOfADayToComeIsTold() {
        assertThat(PriceAge.on(JULY).warnings(prices(JULY.plusDays(1))))
                .singleElement()
                .asString()
                .contains("(batch) are of 2026-07-02, which on 2026-07-01 is still to come");
    }

    @Test
    void olderRowsAreNamedWhereTheyAreNotAllowed() {
        PriceAge strict = new PriceAge(JULY.plusDays(10), 9);
        assertThat(strict.refusal(prices(JULY.plusDays(2))))
                .hasValue(
                        "prices of llama in us-west-2 are older on 2026-07-11 than the 9 days that are allowed: on demand of"
                                + " 2026-07-01, 10 days (a page); read their sources again and enter the day, or allow more days");
        assertThat(new PriceAge(JULY.plusDays(10), 10).refusal(prices(JULY))).isEmpty();
    }

    @Test
    void aNegativeAgeIsRefused() {
        assertThatThrownBy(() -> new PriceAge(JULY, -1)).hasMessage("mostDays is -1, must be at least 0");
    }
}
