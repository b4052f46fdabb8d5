package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private static double[] spread(double height, double... wanted) {
        double[] heights = new double[wanted.length];
        Arrays.fill(heights, height);
        return Spread.of(wanted, heights, 0, 200);
    }

    @Test
    void labelsWithRoomStayWhereTheyBelong() {
        assertThat(spread(10, 150, 20, 60)).containsExactly(new double[] {150, 20, 60}, EXACT);
    }

    /** Two of height 10 that both belong at 50 lie at 45 and 55; a third at 52 moves all: the mean of 50, 50, 52 stays. */
    @Test
    void labelsInOnePlaceMoveApartByTheLeast() {
        assertThat(spread(10, 50, 50)).containsExactly(new double[] {45, 55}, EXACT);
        double mean = (50 + 50 + 52) / 3.0;
        assertThat(spread(10, 50, 50, 52)).containsExactly(new double[] {mean - 10, mean, mean + 10}, EXACT);
    }

    @Test
    void labelsStayWithinTheirEnds() {
        assertThat(spread(10, -20, 300)).containsExactly(new double[] {5, 195}, EXACT);
    }

    @Test
    void noTwoLabelsOverlapWhateverIsAskedFor() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            double[] wanted = random.doubles(6, 0, 200).toArray();
            double[] sorted = spread(14, wanted);
            Arrays.sort(sorted);
            for (int i = 1; i < sorted.length; i++) {
                assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(14 - 1e-9);
            }
        }
    }
}
