package dev.headroom.planner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CentsTest {

    /** A third of ten cents three times: 3.33 each, and the cent that is left goes to the first. */
    @Test
    void thirdsOfTenCentsAreFourThreeAndThree() {
        assertThat(Cents.of(new double[] {0.1 / 3, 0.1 / 3, 0.1 / 3}, Money.ofUsd(0.10)))
                .containsExactly(Money.ofUsd(0.04), Money.ofUsd(0.03), Money.ofUsd(0.03));
    }

    @Test
    void partsAddUpToTheWholeAndAreWithinACentOfWhatTheyWere() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double[] parts = random.doubles(1 + random.nextInt(5), -5000, 5000).toArray();
            Money whole = Money.ofUsd(Arrays.stream(parts).sum());
            List<Money> cents = Cents.of(parts, whole);
            assertThat(cents.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
            for (int k = 0; k < parts.length; k++) {
                assertThat(cents.get(k)
                                .usd()
                                .subtract(BigDecimal.valueOf(parts[k]))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.015"));
            }
        }
    }

    @Test
    void partsOfAnotherWholeAreRefused() {
        assertThatThrownBy(() -> Cents.of(new double[] {1, 1}, Money.ofUsd(5))).hasMessageContaining("300 cents off");
    }
}
