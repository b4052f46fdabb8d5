package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HingeTest {

    private static final double[] SIZES = {128, 256, 512, 768, 1024, 1536, 2048, 4096};

    private static double[] of(Hinge hinge, double... x) {
        return Arrays.stream(x).map(hinge::at).toArray();
    }

    /** 54 + .088 max(0, tokens - 768) ms: what prefill of a 70B model looks like. */
    @Test
    void recoversAHingeWhoseKneeIsAtAPoint() {
        Hinge truth = new Hinge(54, 0.088, 768);
        Hinge found = Hinge.through(SIZES, of(truth, SIZES));
        assertThat(found.base()).isCloseTo(54, within(1e-9));
        assertThat(found.slope()).isCloseTo(0.088, within(1e-12));
        assertThat(found.knee()).isCloseTo(768, within(1e-6));
    }

    @Test
    void recoversAKneeBetweenPoints() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            Hinge truth =
                    new Hinge(random.nextDouble(10, 100), random.nextDouble(0.01, 1), random.nextDouble(256, 1500));
            Hinge found = Hinge.through(SIZES, of(truth, SIZES));
            assertThat(found.base()).isCloseTo(truth.base(), within(1e-6));
            assertThat(found.slope()).isCloseTo(truth.slope(), within(1e-9));
            assertThat(found.knee()).isCloseTo(truth.knee(), within(1e-3));
        }
    }

    /** A grid of 20,000 knees finds none better. */
    @Test
    void noKneeOfAFineGridIsBetter() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20; i++) {
            double[] y = of(new Hinge(50, 0.05, 700), SIZES);
            for (int k = 0; k < y.length; k++) {
                y[k] += random.nextDouble(-20, 20);
            }
            Hinge found = Hinge.through(SIZES, y);
            double best = Double.POSITIVE_INFINITY;
            for (double knee = 128; knee < 4096; knee += 0.2) {
                double[] past = new double[y.length];
                for (int k = 0; k < y.length; k++) {
                    past[k] = Math.max(0, SIZES[k] - knee);
                }
                best = Math.min(best, Hinge.line(past, y).squares(past, y));
            }
            assertThat(found.squares(SIZES, y)).isLessThanOrEqualTo(best * (1 + 1e-6));
        }
    }

    /** numpy.polyfit([1, 2, 4, 8, 16], [30.1, 30.4, 31.5, 32.0, 34.7], 1): .296774, 29.9. */
    @Test
    void aLineIsThatOfLeastSquares() {
        Hinge found = Hinge.line(new double[] {1, 2, 4, 8, 16}, new double[] {30.1, 30.4, 31.5, 32.0, 34.7});
        assertThat(found.slope()).isCloseTo(0.296774, within(1e-6));
        assertThat(found.base()).isCloseTo(29.9, within(1e-9));
    }

    @Test
    void whatFallsIsFlat() {
        Hinge line = Hinge.line(new double[] {1, 2, 3}, new double[] {3, 2, 1});
        assertThat(line).isEqualTo(new Hinge(2, 0, 0));
        Hinge hinge = Hinge.through(new double[] {1, 2, 3, 4}, new double[] {5, 4, 2, 1});
        assertThat(hinge).isEqualTo(new Hinge(3, 0, 4));
    }
}
