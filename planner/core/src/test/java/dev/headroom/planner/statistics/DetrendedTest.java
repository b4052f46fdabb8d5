package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class DetrendedTest {

    private static final int[] HALVES = {10, 20};

    private static double[] values(IntToDoubleFunction of) {
        return IntStream.range(0, 20).mapToDouble(of).toArray();
    }

    private static double[] ones() {
        return values(i -> 1);
    }

    @Test
    void aLineInEachStretchLeavesNothing() {
        double[] steps = values(i -> i < 10 ? 3 + 2.0 * i : 900 - 7.0 * i);
        assertThat(Detrended.within(HALVES, values(i -> i), ones()).of(steps))
                .containsExactly(new double[20], within(1e-9));
    }

    /** The slope by two steps is that of the whole regression, with levels, lines and the other number in it (commons-math). */
    @Test
    void theSlopeIsThatOfTheWholeRegression() {
        double[] load = values(i -> Math.sin(3 * i) + i / 7.0);
        double[] size = values(i -> Math.cos(5 * i));
        double[] latency = values(i -> 400 + 5 * load[i] + 30 * size[i] + Math.sin(17 * i) + (i < 10 ? i : -3 * i));
        double[][] rows = new double[20][];
        for (int i = 0; i < 20; i++) {
            double second = i < 10 ? 0 : 1;
            rows[i] = new double[] {load[i], size[i], second, i * (1 - second), i * second};
        }
        OLSMultipleLinearRegression whole = new OLSMultipleLinearRegression();
        whole.newSampleData(latency, rows);
        Detrended detrended = Detrended.within(HALVES, values(i -> i), ones());
        double[] loadRest = detrended.of(load, size);
        double[] latencyRest = detrended.of(latency, size);
        assertThat(detrended.product(loadRest, latencyRest) / detrended.product(loadRest, loadRest))
                .isCloseTo(whole.estimateRegressionParameters()[1], within(1e-9));
    }

    /** A minute of weight 3 counts as three minutes. */
    @Test
    void weightsAreRepetitions() {
        double[] times = {0, 1, 2, 2, 2, 5};
        double[] values = {1, 5, 2, 2, 2, 8};
        double[] each = Detrended.within(new int[] {6}, times, new double[] {1, 1, 1, 1, 1, 1})
                .of(values);
        double[] weighted = Detrended.within(new int[] {4}, new double[] {0, 1, 2, 5}, new double[] {1, 1, 3, 1})
                .of(new double[] {1, 5, 2, 8});
        assertThat(weighted[2]).isCloseTo(each[3], within(1e-12));
        assertThat(weighted[3]).isCloseTo(each[5], within(1e-12));
    }

    @Test
    void whatOthersExplainWhollyLeavesNothingAndDoesNotDivideByIt() {
        double[] size = values(i -> Math.cos(5 * i));
        double[] twice = values(i -> 2 * size[i]);
        Detrended detrended = Detrended.within(HALVES, values(i -> i), ones());
        assertThat(detrended.of(twice, size, twice)).containsExactly(new double[20], within(1e-9));
        assertThatThrownBy(() -> Detrended.within(HALVES, new double[3], ones()))
                .hasMessageContaining("20 of 3 times");
    }
}
