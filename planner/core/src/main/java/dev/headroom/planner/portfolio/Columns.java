package dev.headroom.planner.portfolio;

import java.util.Arrays;

/**
 * The variables of a relaxation, in order: units bought of each offer; for each period the stretches of its grid, each filled from 0 to 1,
 * and the units held beyond the last corner, where nothing is left to save; the tail, where there is one. A box is bounds on them.
 */
final class Columns {

    private final Grid grid;
    private final int[] first;
    private final int tail;
    private final int count;

    Columns(PortfolioProblem problem, Grid grid) {
        this.grid = grid;
        first = new int[problem.periods()];
        int next = problem.offers().size();
        for (int p = 0; p < first.length; p++) {
            first[p] = next;
            next += grid.corners(p).length;
        }
        tail = next;
        count = problem.risk().aversion() > 0 ? tail + 1 : tail;
    }

    int bought(int offer) {
        return offer;
    }

    /** From one corner of the period's grid to the next. */
    int stretch(int period, int corner) {
        return first[period] + corner;
    }

    int beyond(int period) {
        return first[period] + grid.corners(period).length - 1;
    }

    /** Where the risk minds one. */
    int tail() {
        return tail;
    }

    int count() {
        return count;
    }

    double[] least(Box box) {
        double[] least = new double[count];
        for (int o = 0; o < first[0]; o++) {
            least[bought(o)] = box.leastBought(o);
        }
        for (int p = 0; p < first.length; p++) {
            fill(least, p, box.leastHeld(p));
        }
        return least;
    }

    double[] most(Box box) {
        double[] most = new double[count];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        for (int o = 0; o < first[0]; o++) {
            most[bought(o)] = box.mostBought(o);
        }
        for (int p = 0; p < first.length; p++) {
            fill(most, p, box.mostHeld(p));
        }
        return most;
    }

    /** How full each stretch of a period is where so many units are held. */
    private void fill(double[] values, int period, int held) {
        int[] at = grid.corners(period);
        for (int i = 0; i + 1 < at.length; i++) {
            double share = (held - at[i]) / (double) (at[i + 1] - at[i]);
            values[stretch(period, i)] = Math.max(0, Math.min(1, share));
        }
        values[beyond(period)] = Math.max(0, held - at[at.length - 1]);
    }
}
