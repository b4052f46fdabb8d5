package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DaySpreadTest {

    private static double spread(int[] ages, double... means) {
        return DaySpread.of(
                ages,
                Arrays.stream(means)
                        .mapToObj(mean -> new double[] {0, 2 * mean})
                        .toArray(double[][]::new));
    }

    /** Moves of ln 1, ln 1.1 and ln 1.5: 0.25 x 1.4826 x ln 1.1. */
    @Test
    void itIsAShareOfTheMiddleMoveFromDayToDay() {
        assertThat(spread(new int[] {0, 1, 2, 3}, 100, 100, 110, 165))
                .isCloseTo(0.25 * 1.4826 * Math.log(1.1), within(1e-12));
    }

    @Test
    void daysThatWereNotSeenMakeNoMove() {
        assertThat(spread(new int[] {0, 1, 3, 4}, 100, 110, 165, 200)).isZero();
    }

    @Test
    void itIsBoundedAndSilentDaysAreNotInfinitelyFar() {
        assertThat(spread(new int[] {0, 1, 2, 3}, 100, 0, 100, 0)).isEqualTo(0.5);
        assertThat(spread(new int[] {0, 1, 2, 3}, 0, 0, 0, 0)).isZero();
    }
}
