package dev.headroom.planner.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of units between which a relaxation's costs run in straight lines, for each period: from a first one in equal steps. A
 * grid of steps of one unit says no less than the costs themselves, as far as it reaches.
 */
final class Grid {

    private static final int STEPS = 12;
    private static final double RIM = 0.5;

    private final List<int[]> corners;
    private final int step;

    private Grid(List<int[]> corners, int step) {
        this.corners = corners;
        this.step = step;
    }

    /** Over all numbers of units that may be held, in few steps. */
    static Grid whole(PortfolioProblem problem) {
        int widest = IntStream.range(0, problem.periods())
                .map(p -> last(problem, p) - first(problem, p))
                .max()
                .orElse(0);
        int step = Math.max(1, (widest + STEPS - 1) / STEPS);
        return new Grid(
                IntStream.range(0, problem.periods())
                        .mapToObj(p -> stepped(first(problem, p), last(problem, p), step))
                        .toList(),
                step);
    }

    /** Finer, around these units, with one wide stretch to either end; of the same step where it is one unit already. */
    Grid around(PortfolioProblem problem, double[] units) {
        int finer = Math.max(1, step / 4);
        int reach = Math.max(STEPS / 2, step);
        return new Grid(
                IntStream.range(0, problem.periods())
                        .mapToObj(p -> {
                            int low = Math.max(first(problem, p), (int) Math.round(units[p]) - reach);
                            int high = Math.min(last(problem, p), (int) Math.round(units[p]) + reach);
                            return withEnds(first(problem, p), stepped(low, high, finer), last(problem, p));
                        })
                        .toList(),
                finer);
    }

    boolean isFinest() {
        return step == 1;
    }

    int[] corners(int period) {
        return corners.get(period);
    }

    /**
     * Whether these units lie where the steps are even, not at the rim. Costs are convex and agree with the grid's all around such
     * units, so what is best on the grid there is best everywhere.
     */
    boolean holds(double[] units) {
        return IntStream.range(0, units.length).allMatch(p -> {
            int[] at = corners.get(p);
            int last = at.length - 1;
            boolean low = last < 2 || at[1] - at[0] <= step || units[p] > at[1] + RIM;
            boolean high = last < 2 || at[last] - at[last - 1] <= step || units[p] < at[last - 1] - RIM;
            return low && high;
        });
    }

    private static int first(PortfolioProblem problem, int period) {
        return Math.min(problem.ranges().get(period).lowest(), problem.spill().mostUnits());
    }

    private static int last(PortfolioProblem problem, int period) {
        return Math.max(
                first(problem, period),
                Math.min(problem.ranges().get(period).highest(), problem.spill().mostUnits()));
    }

    private static int[] stepped(int low, int high, int step) {
        int count = (high - low + step - 1) / step;
        int[] at = new int[count + 1];
        for (int i = 0; i < count; i++) {
            at[i] = low + i * step;
        }
        at[count] = high;
        return at;
    }

    private static int[] withEnds(int first, int[] inner, int last) {
        return IntStream.concat(IntStream.concat(IntStream.of(first), Arrays.stream(inner)), IntStream.of(last))
                .distinct()
                .toArray();
    }
}
