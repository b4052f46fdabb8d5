package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RisingCurveTest {

    /** By hand: 3 and 1 pool to 2; the curve is 2, 2, 5 and meets 3.5 half-way between the second and third point. */
    @Test
    void fallingNeighboursArePooledAndTheRestIsStraight() {
        RisingCurve curve = RisingCurve.through(new double[] {10, 20, 30}, new double[] {3, 1, 5});
        assertThat(curve.lastAtMost(3.5)).isCloseTo(25, within(1e-12));
        assertThat(curve.lastAtMost(2)).isCloseTo(20, within(1e-12));
    }

    @Test
    void saysNothingOutsideItsPoints() {
        RisingCurve curve = RisingCurve.through(new double[] {10, 20}, new double[] {1, 2});
        assertThat(curve.lastAtMost(0.5)).isZero();
        assertThat(curve.lastAtMost(99)).isEqualTo(20);
    }

    @Test
    void aLongFallPoolsBackToItsStart() {
        RisingCurve curve = RisingCurve.through(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1});
        assertThat(curve.lastAtMost(2.5)).isEqualTo(4);
        assertThat(curve.lastAtMost(2.49)).isZero();
    }
}
