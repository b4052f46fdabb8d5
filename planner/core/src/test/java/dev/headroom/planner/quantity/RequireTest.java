package dev.headroom.planner.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    @Test
    void whatHoldsIsGivenBack() {
        assertThat(Require.positive("rate", 0.5)).isEqualTo(0.5);
        assertThat(Require.notNegative("rate", 0.0)).isZero();
        assertThat(Require.notNegative("count", 7)).isEqualTo(7);
        assertThat(Require.within("share", 1, 0, 1)).isEqualTo(1);
        assertThat(Require.atLeast("users", 2, 2)).isEqualTo(2);
        assertThat(Require.text("name", "a b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1})
    void whatIsNoNumberOrOutOfItsRangeIsRefused(double value) {
        assertThatThrownBy(() -> Require.positive("rate", value)).hasMessageContaining("rate is " + value);
        assertThatThrownBy(() -> Require.notNegative("rate", value)).hasMessageContaining("rate is " + value);
        assertThatThrownBy(() -> Require.within("share", value, 0, 1)).hasMessageContaining("share is " + value);
    }

    /** As a person wrote it in a file, not as a power of ten. */
    @Test
    void largeAndSmallNumbersAreSaidWithAllTheirDigits() {
        assertThatThrownBy(() -> Require.within("rate", 1e12, 0.00001, 10_000_000))
                .hasMessage("rate is 1000000000000, must be from 0.00001 to 10000000");
    }
}
