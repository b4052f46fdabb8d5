package dev.headroom.planner.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommitmentCostTest {

    private static final double[] NEED = {1, 2, 3, 4};

    /** By hand: two units for four hours are 8; hours of 3 and 4 lack 1 and 2, at twice the price 6. */
    @Test
    void aLevelIsPaidEveryHourAndWhatItLacksOnDemand() {
        assertThat(CommitmentCost.of(NEED, 2, 2)).isEqualTo(14);
        assertThat(CommitmentCost.of(NEED, 0, 2)).isEqualTo(20);
        assertThat(CommitmentCost.of(NEED, 4, 2)).isEqualTo(16);
    }

    /** At four times the price three of four hours are worth covering; at no more than the price, none. */
    @Test
    void theCheapestLevelIsAQuantileOfTheNeed() {
        assertThat(CommitmentCost.cheapest(NEED, 2, Increment.NONE)).isEqualTo(2);
        assertThat(CommitmentCost.cheapest(NEED, 4, Increment.NONE)).isEqualTo(3);
        assertThat(CommitmentCost.cheapest(NEED, 1, Increment.NONE)).isZero();
        assertThat(CommitmentCost.cheapest(NEED, 0.5, Increment.NONE)).isZero();
    }

    /** By hand, hours of .4 and .6: nothing bought costs the ratio, one unit 2 x 1. */
    @Test
    void ofWholeUnitsTheCheaperNeighbourIsBought() {
        double[] need = {0.4, 0.6};
        assertThat(CommitmentCost.cheapest(need, 4, Increment.UNIT)).isEqualTo(1);
        assertThat(CommitmentCost.cheapest(need, 1.9, Increment.UNIT)).isZero();
    }

    @Test
    void noOtherWholeLevelIsCheaper() {
        double[] need = new double[200];
        for (int hour = 0; hour < need.length; hour++) {
            need[hour] = 7 + 5 * Math.sin(hour) + hour % 3;
        }
        for (double ratio : new double[] {1.1, 1.5, 2.1, 4, 20}) {
            double best = CommitmentCost.of(need, CommitmentCost.cheapest(need, ratio, Increment.UNIT), ratio);
            double atAnyLevel = CommitmentCost.of(need, CommitmentCost.cheapest(need, ratio, Increment.NONE), ratio);
            assertThat(atAnyLevel).isLessThanOrEqualTo(best);
            for (int units = 0; units < 20; units++) {
                assertThat(CommitmentCost.of(need, units, ratio)).isGreaterThanOrEqualTo(best - 1e-9);
            }
        }
    }

    @Test
    void hoursThatWereNotObservedCostNothing() {
        double[] need = {1, Double.NaN, 3};
        assertThat(CommitmentCost.of(need, 2, 2)).isCloseTo(6, within(1e-12));
        assertThat(CommitmentCost.cheapest(new double[] {Double.NaN}, 2, Increment.NONE))
                .isZero();
    }

    @Test
    void aLevelThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> CommitmentCost.of(NEED, Double.NaN, 2))
                .hasMessage("level of a commitment is NaN, must be a finite number, 0 or above");
    }
}
