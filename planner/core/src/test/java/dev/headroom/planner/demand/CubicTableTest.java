package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CubicTableTest {

    /** Four nodes carry a cubic whole, up to the edges of both axes. */
    @Test
    void aCubicOfBothVariablesIsReadAsItIs() {
        CubicTable table = CubicTable.of(
                new CubicTable.Axis(-1, 2, 0.5), new CubicTable.Axis(0, 1, 0.3), CubicTableTest::cubicOfBoth);
        for (double row = -1; row <= 2; row += 0.125) {
            for (double column = 0; column <= 1; column += 0.0625) {
                assertThat(table.at(row, column)).isCloseTo(cubicOfBoth(row, column), within(1e-12));
            }
        }
    }

    private static double cubicOfBoth(double x, double y) {
        return (x * x * x - 2 * x + 1) * (3 * y * y * y - y * y + 0.5);
    }
}
