package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PettittTest {

    /** Page's 40 numbers, of which the mean rises after the 20th, as Pettitt (1979, table 1) has them. */
    private static final Series PAGE = Series.of(
            -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
            -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1, 0.8,
            1.29, 0.49, -0.07, 1.18, 3.29, 1.84);

    /**
     * Pettitt found the change after the 17th with p = .014; R's package trend has the same. K = 232 by the definition, the signs of
     * x(i) - x(j) for all i before and j after, summed by numpy. Ties take little from the variance.
     */
    @Test
    void findsPagesChangeWherePettittDid() {
        Pettitt test = Pettitt.of(PAGE);
        assertThat(test.index()).isEqualTo(17);
        assertThat(test.statistic()).isEqualTo(232);
        Pettitt independent = new Pettitt(
                17, 232, test.range(), test.scale() / test.size().correlationTime(), EffectiveSize.independent(40));
        assertThat(independent.ofStatistic()).isCloseTo(0.0145, within(0.0005));
    }

    /** Kuiper's 5 % and 1 % points are 1.747 and 2.001 (M. A. Stephens, Biometrika 52, 1965, table 1, for many observations). */
    @Test
    void theRangeHasKuipersPoints() {
        assertThat(ofRange(1.747)).isCloseTo(0.05, within(0.0005));
        assertThat(ofRange(2.001)).isCloseTo(0.01, within(0.0005));
        assertThat(ofRange(0.5)).isEqualTo(1);
    }

    private static double ofRange(double x) {
        return new Pettitt(1, x, x, 3, EffectiveSize.independent(100)).ofRange();
    }

    @Test
    void turnedRoundTheChangeIsAtTheSamePlace() {
        double[] values = PAGE.toArray();
        Pettitt back = Pettitt.of(Series.of(Law.fill(40, i -> values[39 - i])));
        assertThat(back.index()).isEqualTo(40 - 17);
        assertThat(back.statistic()).isEqualTo(232);
    }

    /** Without ties the denominator is T^3 + T^2, as often as it takes to be worth one. */
    @Test
    void aLongMemoryMakesTheSameStatisticLikelier() {
        Pettitt test = Pettitt.of(Law.AUTOREGRESSIVE.draw(3, 5000));
        assertThat(test.size().correlationTime()).isGreaterThan(10);
        assertThat(test.scale() / test.size().correlationTime()).isCloseTo(1.25e11 + 2.5e7, within(1.0));
    }

    @Test
    void oneOrEqualObservationsHaveNoShift() {
        assertThat(Pettitt.of(Series.of(5)).pValue()).isEqualTo(1);
        assertThat(Pettitt.of(Series.of(5, 5, 5)).pValue()).isEqualTo(1);
    }
}
