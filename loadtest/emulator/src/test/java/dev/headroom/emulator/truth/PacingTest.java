package dev.headroom.emulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PacingTest {

    @Test
    void quantilesAreWithinSevenPercentOfTheSorted() {
        SplittableRandom random = new SplittableRandom(1);
        Pacing pacing = new Pacing();
        long[] all = new long[20_001];
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) Math.exp(random.nextDouble() * 20);
            pacing.late(all[i]);
        }
        Arrays.sort(all);
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9, 0.99, 1}) {
            double exact = all[(int) Math.ceil(share * all.length) - 1] / 1e6;
            assertThat(pacing.quantileMillis(share)).isCloseTo(exact, withinPercentage(7));
        }
        assertThat(pacing.maxMillis()).isEqualTo(all[all.length - 1] / 1e6);
    }

    @Test
    void nothingSentIsNotLate() {
        assertThat(new Pacing().quantileMillis(0.99)).isZero();
        assertThat(new Pacing().isEmulatorBound()).isFalse();
    }

    @Test
    void eitherLimitBinds() {
        Pacing median = new Pacing();
        median.late(600_000);
        assertThat(median.isEmulatorBound()).isTrue();
        Pacing tail = new Pacing();
        for (int i = 0; i < 95; i++) {
            tail.late(100_000);
        }
        assertThat(tail.isEmulatorBound()).isFalse();
        for (int i = 0; i < 5; i++) {
            tail.late(6_000_000);
        }
        assertThat(tail.isEmulatorBound()).isTrue();
    }

    @Test
    void anEventBeforeItsTimeIsNotLate() {
        Pacing pacing = new Pacing();
        pacing.late(-5);
        assertThat(pacing.maxMillis()).isZero();
    }
}
