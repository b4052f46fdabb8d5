package dev.headroom.planner.demand;

import java.util.Arrays;

/**
 * Fits the shape of a week from ratios of hours to their week's level.
 *
 * <p>The mean ratio of each hour of the week is shrunk towards hour-of-day x day-of-week with weight k / (k + 2), where k is
 * how often that hour was seen: a week seen twice is half believed, one seen eight times four fifths.
 */
final class SeasonFitter {

    private static final double PRIOR_WEEKS = 2;

    private final double[] sum = new double[SeasonProfile.HOURS];
    private final int[] seen = new int[SeasonProfile.HOURS];

    void add(int hourOfWeek, double ratio) {
        sum[hourOfWeek] += ratio;
        seen[hourOfWeek]++;
    }

    SeasonProfile fit() {
        double[] byHour = means(24, how -> how % 24);
        double[] byDay = means(7, how -> how / 24);
        double all = means(1, how -> 0)[0];
        double[] factors = new double[SeasonProfile.HOURS];
        for (int how = 0; how < factors.length; how++) {
            double prior = all > 0 ? byHour[how % 24] * byDay[how / 24] / all : 1;
            double weight = seen[how] / (seen[how] + PRIOR_WEEKS);
            double own = seen[how] > 0 ? sum[how] / seen[how] : prior;
            factors[how] = weight * own + (1 - weight) * prior;
        }
        return normalised(factors);
    }

    private static SeasonProfile normalised(double[] factors) {
        double mean = Arrays.stream(factors).average().orElse(0);
        if (!(mean > 0)) {
            return SeasonProfile.flat();
        }
        return new SeasonProfile(
                Arrays.stream(factors).map(factor -> factor / mean).boxed().toList());
    }

    /** Mean ratio of each group of hours; a group that was never seen has the mean of all. */
    private double[] means(int groups, java.util.function.IntUnaryOperator group) {
        double[] total = new double[groups];
        int[] count = new int[groups];
        for (int how = 0; how < SeasonProfile.HOURS; how++) {
            total[group.applyAsInt(how)] += sum[how];
            count[group.applyAsInt(how)] += seen[how];
        }
        double mean =
                Arrays.stream(total).sum() / Math.max(1, Arrays.stream(count).sum());
        double[] means = new double[groups];
        for (int g = 0; g < groups; g++) {
            means[g] = count[g] > 0 ? total[g] / count[g] : mean;
        }
        return means;
    }
}
