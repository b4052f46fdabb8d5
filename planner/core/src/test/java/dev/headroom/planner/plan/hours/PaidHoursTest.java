package dev.headroom.planner.plan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaidHoursTest {

    /** What hours of one unit cost, by the definition: each that is on, each that begins, and the first where it goes on from the last. */
    private static double usd(boolean[] on, double[] net, double[] start, double first) {
        double usd = 0;
        for (int hour = 0; hour < on.length; hour++) {
            boolean before = on[(hour + on.length - 1) % on.length];
            usd += on[hour] ? net[hour] + (before ? 0 : start[hour]) : 0;
        }
        return usd + (on[0] && on[on.length - 1] ? first : 0);
    }

    @Test
    void noOtherHoursOfARingCostLess() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            int size = 9;
            double[] net = random.doubles(size, -3, 2).toArray();
            double[] start = random.doubles(size, 0, 4).toArray();
            double first = random.nextDouble();
            double least = 0;
            for (int pattern = 0; pattern < 1 << size; pattern++) {
                boolean[] on = new boolean[size];
                for (int hour = 0; hour < size; hour++) {
                    on[hour] = ((pattern >> hour) & 1) == 1;
                }
                least = Math.min(least, usd(on, net, start, first));
            }
            assertThat(usd(PaidHours.of(net, start, first), net, start, first)).isCloseTo(least, within(1e-9));
            assertThat(PaidHours.leastUsd(net, start, first)).isCloseTo(least, within(1e-9));
        }
    }

    /** All schedules of 0 to 3 units in a ring of 5 hours, 1,024 of them: unit by unit is as good as the best of all at once. */
    @Test
    void unitByUnitIsTheBestOfAllSchedulesTogether() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 100; trial++) {
            double[] need = random.doubles(5, 0, 3.5).toArray();
            double price = random.nextDouble(0.2, 1);
            double least = Double.POSITIVE_INFINITY;
            for (int pattern = 0; pattern < 1024; pattern++) {
                int[] units = new int[5];
                for (int hour = 0; hour < 5; hour++) {
                    units[hour] = (pattern >> (2 * hour)) & 3;
                }
                least = Math.min(least, usd(units, need, price));
            }
            assertThat(usd(unitByUnit(need, price), need, price)).isCloseTo(least, within(1e-9));
        }
    }

    /** A unit's hour on demand costs 1; a start costs an hour's price. */
    private static double usd(int[] units, double[] need, double price) {
        double usd = 0;
        for (int hour = 0; hour < units.length; hour++) {
            int before = units[(hour + units.length - 1) % units.length];
            usd += price * (units[hour] + Math.max(0, units[hour] - before)) + Math.max(0, need[hour] - units[hour]);
        }
        return usd;
    }

    private static int[] unitByUnit(double[] need, double price) {
        int[] units = new int[need.length];
        for (int unit = 1; unit <= 3; unit++) {
            double[] net = new double[need.length];
            double[] start = new double[need.length];
            for (int hour = 0; hour < need.length; hour++) {
                net[hour] = price - Math.max(0, Math.min(1, need[hour] - (unit - 1)));
                start[hour] = price;
            }
            boolean[] on = PaidHours.of(net, start, 0);
            for (int hour = 0; hour < need.length; hour++) {
                units[hour] += on[hour] ? 1 : 0;
            }
        }
        return units;
    }

    /** By hand: at a price of 1 an hour with 1 more to start, an hour that avoids 1.9 does not pay and two of them do: 3.8 against 3. */
    @Test
    void aBlockMustPayForItsStart() {
        double[] start = {1, 1, 1, 1};
        assertThat(PaidHours.of(new double[] {1, -0.9, 1, 1}, start, 0)).containsExactly(false, false, false, false);
        assertThat(PaidHours.of(new double[] {1, -0.9, -0.9, 1}, start, 0)).containsExactly(false, true, true, false);
    }

    @Test
    void aShortBreakIsCheaperThanAnotherStart() {
        double[] start = {3, 3, 3, 3, 3};
        assertThat(PaidHours.of(new double[] {-5, 1, -5, 5, 5}, start, 0))
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void whatMakesNoDifferenceStaysOff() {
        assertThat(PaidHours.of(new double[] {0, 0, 0}, new double[] {0, 0, 0}, 0))
                .containsExactly(false, false, false);
    }
}
