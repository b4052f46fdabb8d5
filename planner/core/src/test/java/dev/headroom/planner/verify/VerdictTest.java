package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Estimate;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Estimate PREDICTED = new Estimate(0.30, 0.28, 0.33, 0.9);

    private static Estimate observed(double low, double high) {
        return new Estimate((low + high) / 2, low, high, 0.95);
    }

    @Test
    void anIntervalInsideThePredictedOneHolds() {
        assertThat(Verdict.of(PREDICTED, observed(0.29, 0.32), 0)).isEqualTo(Verdict.HELD);
        assertThat(Verdict.of(PREDICTED, observed(0.265, 0.345), 0.02)).isEqualTo(Verdict.HELD);
    }

    @Test
    void oneThatHasNothingInCommonWithItDoesNot() {
        assertThat(Verdict.of(PREDICTED, observed(0.34, 0.36), 0)).isEqualTo(Verdict.NOT_HELD);
        assertThat(Verdict.of(PREDICTED, observed(0.20, 0.255), 0.02)).isEqualTo(Verdict.NOT_HELD);
    }

    @Test
    void oneThatReachesOutCannotBeTold() {
        assertThat(Verdict.of(PREDICTED, observed(0.27, 0.29), 0)).isEqualTo(Verdict.CANNOT_BE_TOLD);
        assertThat(Verdict.of(PREDICTED, observed(0, 1), 0.02)).isEqualTo(Verdict.CANNOT_BE_TOLD);
    }

    @Test
    void aLimitIsKeptMissedOrBetweenTheEnds() {
        assertThat(Verdict.within(observed(700, 790), 800)).isEqualTo(Verdict.HELD);
        assertThat(Verdict.within(observed(790, 810), 800)).isEqualTo(Verdict.CANNOT_BE_TOLD);
        assertThat(Verdict.within(observed(801, 810), 800)).isEqualTo(Verdict.NOT_HELD);
    }
}
