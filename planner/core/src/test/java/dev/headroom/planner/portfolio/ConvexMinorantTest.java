package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConvexMinorantTest {

    @Test
    void convexValuesStayAsTheyAre() {
        double[] values = {9, 4, 1, 0, 0};
        assertThat(ConvexMinorant.of(values)).isSameAs(values);
    }

    @Test
    void whatStandsAboveTheLineBetweenItsNeighboursIsDrawnDown() {
        assertThat(ConvexMinorant.of(new double[] {10, 9, 2, 3, 0})).containsExactly(10, 6, 2, 1, 0);
    }

    @Test
    void oneValueIsItsOwnMinorant() {
        assertThat(ConvexMinorant.of(new double[] {5})).containsExactly(5);
    }
}
