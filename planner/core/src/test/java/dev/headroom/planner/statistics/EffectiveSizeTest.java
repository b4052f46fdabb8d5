package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class EffectiveSizeTest {

    private static final Series REMEMBERS = Law.AUTOREGRESSIVE.draw(2, 200_000);

    /**
     * Of two normals with correlation r, both are below the median with probability 1/4 + asin(r) / (2 pi), so the indicators
     * have correlation 2 asin(r) / pi:
     *
     * <pre>python3 -c "import numpy as np; print(1 + 2 * np.sum(2 / np.pi * np.arcsin(0.9 ** np.arange(1, 2000))))"</pre>
     *
     * is 13.2789.
     */
    @Test
    void theMedianRemembersAsTheArcSineSays() {
        assertThat(EffectiveSize.ofQuantile(REMEMBERS, 0.5).correlationTime()).isCloseTo(13.28, withinPercentage(10));
    }

    /** The same by scipy.stats.multivariate_normal.cdf at the .95 quantile, summed over 120 lags: 8.569. */
    @Test
    void theTailOfANormalRemembersLess() {
        assertThat(EffectiveSize.ofQuantile(REMEMBERS, 0.95).correlationTime()).isCloseTo(8.57, withinPercentage(10));
    }

    /** 1 + 18 (1 + sqrt(2 x 19 / 50)): by hand, for a time of 19 learned from 50 events. */
    @Test
    void aTimeLearnedFromFewEventsIsTakenOneErrorLarger() {
        double[] values = Law.AUTOREGRESSIVE.draw(2, 2000).toArray();
        double time = Autocorrelation.time(values);
        double expected = 1 + (time - 1) * (1 + Math.sqrt(2 * time / 50));
        assertThat(EffectiveSize.cautious(values, 50).correlationTime()).isCloseTo(expected, within(1e-9));
        assertThat(expected).isGreaterThan(time * 1.3);
    }

    @Test
    void effectiveAndNeededAreInverse() {
        EffectiveSize size = new EffectiveSize(1000, 2.5);
        assertThat(size.effective()).isEqualTo(400);
        assertThat(size.observationsFor(400)).isEqualTo(1000);
        assertThat(EffectiveSize.independent(7).effective()).isEqualTo(7);
        assertThat(new EffectiveSize(3, 10).effective()).isEqualTo(1);
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new EffectiveSize(0, 1)).hasMessageContaining("observations is 0");
        assertThatThrownBy(() -> new EffectiveSize(1, 0.9)).hasMessageContaining("correlation time is 0.9");
        assertThatThrownBy(() -> new EffectiveSize(1, Double.NaN)).hasMessageContaining("NaN");
    }
}
