package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * From which day on something goes up with something else. A day's score is the sum of products of what is left of both; without a bond it is as
 * likely above 0 as below, day by day. The largest sum of scores from any day to the last one, over the root of the sum of their squares, is held
 * against the same of scores whose signs were drawn anew. That asks for no normal or independent minutes, only for days that do not know of
 * each other.
 *
 * @param index of the first day of the bond, from 0
 * @param pValue the chance of so much without any bond, one-sided
 * @see "I. A. Canay, J. P. Romano and A. M. Shaikh, Randomization Tests under an Approximate Symmetry Assumption, Econometrica 85, 2017"
 */
public record Onset(int index, double pValue) {

    private static final int DRAWS = 1_999;

    /**
     * The onset of the bond that there may be; absent where there are fewer days than {@code leastDays} with a score.
     *
     * @param scores of days, in order
     * @param weights the sums of squares that scores are divided by for a slope, 0 or above
     * @param leastDays how many days a bond lasts at least, until the last one
     */
    public static Optional<Onset> of(double[] scores, double[] weights, int leastDays, SplittableRandom random) {
        Require.that(scores.length == weights.length, "as many scores as weights");
        Require.atLeast("days", leastDays, 1);
        if (scores.length < leastDays) {
            return Optional.empty();
        }
        double seen = largest(scores, leastDays);
        int asLarge = 0;
        double[] drawn = new double[scores.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int day = 0; day < scores.length; day++) {
                drawn[day] = random.nextBoolean() ? scores[day] : -scores[day];
            }
            asLarge += largest(drawn, leastDays) >= seen ? 1 : 0;
        }
        return Optional.of(new Onset(first(scores, weights, leastDays), (1.0 + asLarge) / (1.0 + DRAWS)));
    }

    private static double largest(double[] scores, int leastDays) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (int day = scores.length - 1; day >= 0; day--) {
            sum += scores[day];
            squares += scores[day] * scores[day];
            if (scores.length - day >= leastDays && squares > 0) {
                largest = Math.max(largest, sum / Math.sqrt(squares));
            }
        }
        return largest;
    }

    /** Where one slope from that day on, and none before, leaves the smallest squares. */
    private static int first(double[] scores, double[] weights, int leastDays) {
        int first = scores.length - leastDays;
        double most = 0;
        double sum = 0;
        double weight = 0;
        for (int day = scores.length - 1; day >= 0; day--) {
            sum += scores[day];
            weight += weights[day];
            boolean better = sum > 0 && weight > 0 && sum * sum / weight > most;
            if (scores.length - day >= leastDays && better) {
                most = sum * sum / weight;
                first = day;
            }
        }
        return first;
    }
}
