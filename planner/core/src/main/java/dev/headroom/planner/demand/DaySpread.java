package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far off the last days may be from the days to come: the standard deviation of a factor's logarithm.
 *
 * <p>It is 0.25 times that of how a day's mean moves to the next day's, taken from the median of the moves' sizes, at most 0.5. Of fewer
 * than three moves nothing is known: 0. A day below a hundredth of the busiest counts as that much.
 */
final class DaySpread {

    private static final double SHARE = 0.25;
    private static final double MOST = 0.5;
    private static final int LEAST_MOVES = 3;
    private static final double LEAST_DAY = 0.01;

    /** Of a normal, its standard deviation over the median of its size. */
    private static final double NORMAL_SD = 1.4826;

    private DaySpread() {}

    /**
     * The spread of one stream.
     *
     * @param ages of the days, rising
     * @param days mean tokens per minute of each day's hours
     */
    static double of(int[] ages, double[][] days) {
        double[] means = IntStream.range(0, days.length)
                .mapToDouble(day -> IntStream.range(0, days[day].length)
                        .mapToDouble(hour -> days[day][hour])
                        .average()
                        .orElse(0))
                .toArray();
        double least = LEAST_DAY
                * IntStream.range(0, means.length)
                        .mapToDouble(day -> means[day])
                        .max()
                        .orElse(0);
        List<Double> moves = new ArrayList<>();
        for (int day = 1; day < means.length && least > 0; day++) {
            if (ages[day] == ages[day - 1] + 1) {
                moves.add(Math.abs(Math.log(Math.max(least, means[day - 1]) / Math.max(least, means[day]))));
            }
        }
        return moves.size() < LEAST_MOVES
                ? 0
                : Math.min(MOST, SHARE * NORMAL_SD * Sample.of(moves).quantile(0.5));
    }
}
