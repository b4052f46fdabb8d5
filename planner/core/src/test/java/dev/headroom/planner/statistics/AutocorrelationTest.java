package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

    /** By hand, of 1 to 5 less their mean 3: 4 + 1 + 0 + 1 + 4, then 2 + 0 + 0 + 2, 0 - 1 + 0, -2 - 2, -4. */
    @Test
    void covariancesAreSumsOfProducts() {
        double[] covariances = Autocorrelation.covariances(new double[] {1, 2, 3, 4, 5});
        assertThat(covariances).containsExactly(new double[] {10, 4, -1, -4, -4}, within(1e-12));
    }

    /** The same numbers: the first pair is (10 + 4) / 10, the second is below zero; 2 x 1.4 - 1. */
    @Test
    void pairsAreSummedWhileTheyArePositive() {
        assertThat(Autocorrelation.time(new double[] {1, 2, 3, 4, 5})).isCloseTo(1.8, within(1e-12));
    }

    /** (1 + 0.9) / (1 - 0.9) = 19 for the mean of an autoregression of 0.9. */
    @Test
    void findsTheTimeOfAnAutoregression() {
        assertThat(Autocorrelation.time(Law.AUTOREGRESSIVE.draw(1, 200_000).toArray()))
                .isCloseTo(19, within(1.9));
    }

    @Test
    void anythingThatNeverVariesOrOnlyAlternatesCountsInFull() {
        assertThat(Autocorrelation.time(new double[] {7, 7, 7})).isEqualTo(1);
        assertThat(Autocorrelation.time(new double[] {7})).isEqualTo(1);
        assertThat(Autocorrelation.time(Law.fill(100, i -> i % 2))).isEqualTo(1);
    }
}
