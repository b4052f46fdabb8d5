package dev.headroom.planner.regret;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;

/**
 * What a level of commitment costs over the hours of a term, in hours of one committed unit:
 *
 * <pre>cost(c) = c x hours + ratio x sum of max(0, need - c)</pre>
 *
 * <p>The need of an hour is in the same units as the level. Hours that were not observed are NaN and cost nobody anything.
 *
 * @see "M. Stokely et al., Shaved Ice, ICPE 2025, arXiv 2503.10235 (with their cost of idle and of missing units as 1 and ratio - 1)"
 */
public final class CommitmentCost {

    private CommitmentCost() {}

    /**
     * The cost of one level, held through the term.
     *
     * @param need of each hour
     * @param level units, 0 or above
     * @param ratio of the on-demand price of a unit-hour to the committed one
     */
    public static double of(double[] need, double level, double ratio) {
        Require.notNegative("level of a commitment", level);
        double cost = 0;
        for (double hour : need) {
            if (!Double.isNaN(hour)) {
                cost += level + ratio * Math.max(0, hour - level);
            }
        }
        return cost;
    }

    /** The cheapest level for hours that are all known: hindsight, where they are those that came. */
    public static double cheapest(double[] need, double ratio, Increment increment) {
        double[] seen = observed(need);
        return seen.length == 0 ? 0 : cheapest(Sample.of(seen), ratio, increment);
    }

    /**
     * The level that is cheapest on a sample of hours: its quantile at 1 - 1 / ratio (the newsvendor's critical ratio), or of its two
     * neighbours among whole increments the cheaper one, for the cost is convex. 0 where the ratio is not above 1.
     */
    static double cheapest(Sample need, double ratio, Increment increment) {
        Require.positive("ratio of the on-demand to the committed price", ratio);
        if (ratio <= 1) {
            return 0;
        }
        int rank = (int) Math.ceil((1 - 1 / ratio) * need.size() - 1e-9);
        double quantile = need.ranked(Math.max(1, Math.min(need.size(), rank)));
        double below = increment.below(quantile);
        double above = increment.above(quantile);
        return of(need, below, ratio) <= of(need, above, ratio) ? below : above;
    }

    private static double of(Sample need, double level, double ratio) {
        double cost = 0;
        for (int rank = 1; rank <= need.size(); rank++) {
            cost += level + ratio * Math.max(0, need.ranked(rank) - level);
        }
        return cost;
    }

    static double[] observed(double[] need) {
        return Arrays.stream(need).filter(hour -> !Double.isNaN(hour)).toArray();
    }
}
