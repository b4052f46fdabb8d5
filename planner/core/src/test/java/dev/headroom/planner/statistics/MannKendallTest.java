package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MannKendallTest {

    /**
     * By numpy, as Kendall has it, with ties of 2, 2 and 3:
     *
     * <pre>S = sum(np.sign(x[j] - x[i]) for i in range(n) for j in range(i + 1, n)); t = np.unique(x, return_counts=True)[1]
     * v = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18; print(S, v, 2 * norm.sf((S - 1) / np.sqrt(v)))</pre>
     */
    @Test
    void statisticVarianceAndChanceAreKendalls() {
        MannKendall trend = MannKendall.of(new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8});
        assertThat(trend.statistic()).isEqualTo(25);
        assertThat(trend.variance()).isEqualTo(207);
        assertThat(trend.pValue()).isCloseTo(0.09529283802345664, within(1e-12));
    }

    /** All 45 pairs of 10 rise; the variance is 10 x 9 x 25 / 18 = 125. */
    @Test
    void everyPairOfARisingSeriesRises() {
        MannKendall trend = MannKendall.of(Law.fill(10, i -> i * i));
        assertThat(trend.statistic()).isEqualTo(45);
        assertThat(trend.variance()).isEqualTo(125);
    }

    @Test
    void turnedRoundTheTrendTurnsAndKeepsItsChance() {
        double[] values = Law.LOGNORMAL.draw(5, 40).toArray();
        MannKendall there = MannKendall.of(values);
        MannKendall back = MannKendall.of(Law.fill(40, i -> values[39 - i]));
        assertThat(back.statistic()).isEqualTo(-there.statistic());
        assertThat(back.pValue()).isEqualTo(there.pValue());
    }

    @Test
    void equalNumbersHaveNoTrend() {
        assertThat(MannKendall.of(new double[] {2, 2, 2, 2}).pValue()).isEqualTo(1);
        assertThat(MannKendall.of(new double[] {2}).pValue()).isEqualTo(1);
    }
}
