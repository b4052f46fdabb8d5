package dev.headroom.planner.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateIsFiniteAndNotNegative(double rate) {
        assertThatThrownBy(() -> new TokenRates(rate, 0))
                .hasMessageContaining("input tokens per minute is " + rate)
                .hasMessageContaining("must be");
        assertThatThrownBy(() -> new TokenRates(0, rate)).hasMessageContaining("output tokens per minute");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
    void positiveRefusesWhatIsNot(double value) {
        assertThatThrownBy(() -> Require.positive("x", value)).hasMessageContaining("x is " + value);
    }

    @Test
    void moneyIsWholeCentsRoundedHalfUp() {
        assertThat(Money.ofUsd(10.005)).hasToString("10.01");
        assertThat(Money.ofUsd(1).plus(Money.ofUsd(0.5)).minus(Money.ofUsd(2))).hasToString("-0.50");
        assertThatThrownBy(() -> Money.ofUsd(Double.NaN)).hasMessageContaining("finite");
    }

    @Test
    void anEstimateOutsideItsIntervalIsRefused() {
        assertThatThrownBy(() -> new Estimate(5, 6, 7, 0.9)).hasMessageContaining("must hold its value");
        assertThatThrownBy(() -> new Estimate(5, 4, 7, 1)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1, 0.9)).hasMessageContaining("must hold");
        assertThat(new Estimate(2, 1, 3, 0.9).map(x -> x * 10)).isEqualTo(new Estimate(20, 10, 30, 0.9));
    }

    @Test
    void unitsAreCountedInWords() {
        assertThat(new ModelUnits(1)).hasToString("1 model unit");
        assertThat(new ModelUnits(3)).hasToString("3 model units").isGreaterThan(ModelUnits.NONE);
        assertThatThrownBy(() -> new ModelUnits(-1)).hasMessageContaining("at least 0");
    }

    @Test
    void streamsAddAndScale() {
        TokenRates stream = new TokenRates(300, 100);
        assertThat(stream.plus(stream)).isEqualTo(stream.times(2));
        assertThat(stream.totalPerMinute()).isEqualTo(400);
    }

    @Test
    void blankTextAndWrongRangesAreRefused() {
        assertThatThrownBy(() -> Require.text("name", " ")).hasMessageContaining("name is blank");
        assertThatThrownBy(() -> Require.within("share", 1.1, 0, 1))
                .hasMessageContaining("share is 1.1, must be from 0");
        assertThatThrownBy(() -> Require.notNegative("count", -1L)).hasMessageContaining("count is -1");
    }
}
