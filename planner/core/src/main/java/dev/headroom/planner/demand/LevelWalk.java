package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * How a weekly level goes on: a random walk of its logarithm with a drift that fades.
 *
 * <p>log L(w) = log L(w-1) + drift x 0.85^w + N(0, weeklySd), with the drift itself drawn once a future from
 * N(driftPerWeek, driftSd). The drift is shrunk by n / (n + 4) and the spread towards 0.09 with the weight of 4 weeks, for n
 * weekly changes seen: an undamped trend is never carried on.
 *
 * @param tokensPerMinute the level at the end of the history, above 0
 * @param driftPerWeek expected change of the logarithm in the first week
 * @param driftSd uncertainty of that drift
 * @param weeklySd standard deviation of a week's own change
 * @param changesSeen weekly changes it was fitted to
 */
public record LevelWalk(double tokensPerMinute, double driftPerWeek, double driftSd, double weeklySd, int changesSeen) {

    static final double DAMPING_PER_WEEK = 0.85;
    private static final double PRIOR_WEEKLY_SD = 0.09;
    private static final double PRIOR_WEEKS = 4;

    /** @throws IllegalArgumentException where the level is not above 0 or a spread negative */
    public LevelWalk {
        Require.positive("level in tokens per minute", tokensPerMinute);
        Require.notNegative("drift sd", driftSd);
        Require.notNegative("weekly sd", weeklySd);
    }

    /** Fits the walk to weekly levels in tokens per minute, oldest first; at least one, each above 0. */
    static LevelWalk fit(List<Double> weeklyLevels) {
        int n = weeklyLevels.size() - 1;
        double[] changes = new double[n];
        for (int i = 0; i < n; i++) {
            changes[i] = Math.log(weeklyLevels.get(i + 1) / weeklyLevels.get(i));
        }
        double mean = n == 0 ? 0 : java.util.Arrays.stream(changes).average().orElse(0);
        double squares = 0;
        for (double change : changes) {
            squares += (change - mean) * (change - mean);
        }
        double freedom = Math.max(0, n - 1);
        double variance = (squares + PRIOR_WEEKS * PRIOR_WEEKLY_SD * PRIOR_WEEKLY_SD) / (freedom + PRIOR_WEEKS);
        double sd = Math.sqrt(variance);
        return new LevelWalk(weeklyLevels.get(n), mean * n / (n + PRIOR_WEEKS), sd / Math.sqrt(n + PRIOR_WEEKS), sd, n);
    }

    /** Growth over so many weeks of the middle future, as a factor. */
    public double medianGrowth(double weeks) {
        double faded = DAMPING_PER_WEEK * (1 - Math.pow(DAMPING_PER_WEEK, weeks)) / (1 - DAMPING_PER_WEEK);
        return Math.exp(driftPerWeek * faded);
    }
}
