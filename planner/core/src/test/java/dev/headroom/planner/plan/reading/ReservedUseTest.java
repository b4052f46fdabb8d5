package dev.headroom.planner.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReservedUseTest {

    private static ReservedUse use(String input, String output, String onDemandInput, String onDemandOutput) {
        ReservedTerm term = ReservedTerm.ONE_MONTH;
        return ReservedUse.breakEven(
                new ReservedPrice("m", "r", term, new BigDecimal(input), new BigDecimal(output), Requests.PAGE),
                new TokenPrice(
                        "m",
                        "r",
                        TokenTier.ON_DEMAND,
                        new BigDecimal(onDemandInput),
                        new BigDecimal(onDemandOutput),
                        Requests.PAGE));
    }

    /** The rows of Claude Sonnet 4.6 in a Region, in the price book: 1,000 tokens a minute are 60,000 an hour. */
    @Test
    void aMonthCostsWhatOnDemandDoesWhenAllOfItIsUsed() {
        assertThat(use("0.198", "0.99", "3.30", "16.50")).isEqualTo(new ReservedUse(1, 1));
        assertThat(use("0.1782", "0.891", "3.30", "16.50")).isEqualTo(new ReservedUse(0.9, 0.9));
    }

    @Test
    void nothingPaysWhereTokensCostNothing() {
        assertThat(use("0.198", "0.99", "0", "16.50").ofInput()).isInfinite();
    }

    @Test
    void aReservationIsOfWholeStepsAndNoLessThanIsSold() {
        assertThat(new Purchase.Reserved(300_000, 20_000, ReservedTerm.ONE_MONTH))
                .hasToString("a reservation of 300,000 input and 20,000 output tokens a minute for 1 month");
        assertThatThrownBy(() -> new Purchase.Reserved(99_000, 20_000, ReservedTerm.ONE_MONTH))
                .hasMessage("reserved input tokens per minute is 99000, must be at least 100000");
        assertThatThrownBy(() -> new Purchase.Reserved(300_000, 9_000, ReservedTerm.ONE_MONTH))
                .hasMessageContaining("reserved output tokens per minute");
        assertThatThrownBy(() -> new Purchase.Reserved(300_500, 20_000, ReservedTerm.ONE_MONTH))
                .hasMessage("reserved input tokens per minute are 300500, must be a multiple of 1000");
    }
}
