package dev.headroom.planner.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    /** R 4.2: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .5, .95)) is 1.0, 3.5, 7.95. */
    @Test
    void quantilesAreThoseOfR() {
        Sample sample = Sample.of(3, 1, 4, 1, 5, 9, 2, 6);
        assertThat(sample.quantile(0.1)).isCloseTo(1.0, within(1e-12));
        assertThat(sample.quantile(0.5)).isCloseTo(3.5, within(1e-12));
        assertThat(sample.quantile(0.95)).isCloseTo(7.95, within(1e-12));
    }

    @Test
    void endsAreTheSmallestAndTheLargest() {
        Sample sample = Sample.of(2, 7, 5);
        assertThat(sample.quantile(0)).isEqualTo(sample.min()).isEqualTo(2);
        assertThat(sample.quantile(1)).isEqualTo(sample.max()).isEqualTo(7);
        assertThat(sample.mean()).isCloseTo(14 / 3.0, within(1e-12));
        assertThat(sample.size()).isEqualTo(3);
    }

    @Test
    void ranksCountFromOne() {
        Sample sample = Sample.of(2, 7, 5);
        assertThat(sample.ranked(1)).isEqualTo(sample.min());
        assertThat(sample.ranked(2)).isEqualTo(5);
        assertThat(sample.ranked(3)).isEqualTo(sample.max());
        assertThatThrownBy(() -> sample.ranked(0)).hasMessageContaining("rank is 0.0, must be from 1.0 to 3.0");
    }

    @Test
    void noDataIsNotZero() {
        assertThatThrownBy(Sample::of).hasMessageContaining("empty");
        assertThatThrownBy(() -> Sample.of(1, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void anIntervalAlwaysHoldsItsValue() {
        Estimate estimate = Sample.of(1, 2, 3, 4, 5).around(9, 0.9);
        assertThat(estimate.low()).isLessThanOrEqualTo(9);
        assertThat(estimate.high()).isEqualTo(9);
    }
}
