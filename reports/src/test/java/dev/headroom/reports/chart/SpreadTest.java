package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {

    @Test
    void labelsWithRoomStayWhereTheyBelong() {
        assertThat(Spread.of(new double[] {80, 20}, new double[] {10, 10}, 0, 100))
                .containsExactly(80, 20);
    }

    /** Two labels of height 10 at 50 and 52: least squares puts their middles at 46 and 56. */
    @Test
    void labelsInEachOthersWayMoveByTheSameAmount() {
        assertThat(Spread.of(new double[] {50, 52}, new double[] {10, 10}, 0, 100))
                .containsExactly(new double[] {46, 56}, within(1e-9));
    }

    @Test
    void labelsAtTheEdgeStayInside() {
        assertThat(Spread.of(new double[] {99, 98}, new double[] {10, 10}, 0, 100))
                .containsExactly(new double[] {95, 85}, within(1e-9));
    }

    static Stream<double[]> places() {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(() -> random.doubles(8, 0, 300).toArray()).limit(100);
    }

    @ParameterizedTest
    @MethodSource("places")
    void noTwoOverlapAndTheirOrderIsKept(double[] wanted) {
        double[] heights = wanted.clone();
        java.util.Arrays.setAll(heights, i -> 12 + i);
        double[] centres = Spread.of(wanted, heights, 0, 300);
        for (int i = 0; i < wanted.length; i++) {
            for (int k = 0; k < wanted.length; k++) {
                if (wanted[i] < wanted[k]) {
                    assertThat(centres[k] - centres[i]).isGreaterThanOrEqualTo((heights[i] + heights[k]) / 2 - 1e-9);
                }
            }
            assertThat(centres[i]).isBetween(heights[i] / 2 - 1e-9, 300 - heights[i] / 2 + 1e-9);
        }
    }
}
