package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When the likeliest way of charging output is named, and which rule it breaks where it is not: e^3 is 20.1, e^2 is 7.4. */
class ChargeFitTest {

    private static ChargeFit of(double lead, double strays) {
        return new ChargeFit(List.of(
                new ChargeFit.Tried(OutputCharge.AS_SERVED, -100 - lead, 0.5),
                new ChargeFit.Tried(OutputCharge.RESERVED, -100, strays)));
    }

    @Test
    void theLikeliestIsToldWhereItIsFarAheadAndSeldomWrong() {
        assertThat(of(3, 0.02).isTold()).isTrue();
        assertThat(of(3, 0.02).doubt()).isEmpty();
    }

    @Test
    void onlyTheRuleThatFailedIsNamed() {
        String reserved = "'" + OutputCharge.RESERVED.label() + "' ";
        assertThat(of(20, 0.294).doubt())
                .isEqualTo(reserved + "is likeliest and gets 29.4 % of the decisions wrong, more than 2 %");
        assertThat(of(2, 0.01).doubt())
                .isEqualTo(reserved + "is only 7.4 times as likely as '" + OutputCharge.AS_SERVED.label()
                        + "', not 20 times");
        assertThat(of(2, 0.294).doubt()).contains("29.4 % of the decisions wrong", ", and ", "only 7.4 times");
    }
}
