package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.CommitmentTerm;
import org.junit.jupiter.api.Test;

class BreakEvensTest {

    /**
     * By hand, for 10:1 input to output at $1 a million: a unit at $3 an hour pays for 3e6 / 60 = 50,000 tokens a minute, of
     * which 10 / 11 are input.
     */
    @Test
    void aUnitMustCarryItsPriceInTokens() {
        BreakEven halfYear = BreakEvens.of(new PlanRequest(
                        Requests.OFFICE,
                        Requests.unit(100_000, 10_000),
                        Requests.prices(9, 6, 3),
                        Requests.rules(1, 0)))
                .get(2);
        assertThat(halfYear.term()).isEqualTo(CommitmentTerm.SIX_MONTHS);
        assertThat(halfYear.inputPerMinute()).isCloseTo(50_000 * 10 / 11.0, withinPercentage(0.1));
        assertThat(halfYear.outputPerMinute()).isCloseTo(50_000 / 11.0, withinPercentage(0.1));
        assertThat(halfYear.shareOfUnit().orElseThrow()).isCloseTo(0.4545, within(0.001));
    }

    /** (1 - e^-x) / x = 1/2 at x = 1.59362 (Lambert W); over half a year the hazard is twice that. */
    @Test
    void theBreakEvenHazardHalvesWhatIsAvoided() {
        assertThat(BreakEvens.retirementPerYear(6, 200, 100).orElseThrow()).isCloseTo(2 * 1.59362, within(1e-4));
    }

    @Test
    void whereNothingIsBoundOrNothingIsSavedThereIsNoHazard() {
        assertThat(BreakEvens.retirementPerYear(0, 200, 100)).isEmpty();
        assertThat(BreakEvens.retirementPerYear(1, 90, 100)).isEmpty();
    }
}
