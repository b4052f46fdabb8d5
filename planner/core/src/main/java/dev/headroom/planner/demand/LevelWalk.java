package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;

/**
 * How a weekly level goes on: a random walk of its logarithm with a drift that fades.
 *
 * <p>log L(w) = log L(0) + drift x (0.95 + ... + 0.95^w) + a(w), with a(w) = 0.96 a(w-1) + N(0, weeklySd) and the drift itself drawn once
 * a future from N(driftPerWeek, driftSd): of what moves a level, half is gone in 17 weeks. The drift is shrunk by n / (n + 4), or by more where the level moves so much that it cannot be told from
 * chance, and the spread towards 0.06 with the weight of 12 weeks, for n weekly changes seen: an undamped trend is never carried
 * on.
 *
 * @param tokensPerMinute the level at the end of the history, above 0
 * @param driftPerWeek expected change of the logarithm in the first week
 * @param driftSd uncertainty of that drift
 * @param weeklySd standard deviation of a week's own change
 * @param changesSeen weekly changes it was fitted to
 */
public record LevelWalk(double tokensPerMinute, double driftPerWeek, double driftSd, double weeklySd, int changesSeen) {

    static final double DAMPING_PER_WEEK = 0.95;

    /** What is left of a week's own change one week later: over half a year levels scatter less than a walk's would. */
    private static final double STAYING_PER_WEEK = 0.96;

    private static final double PRIOR_WEEKLY_SD = 0.06;
    private static final double PRIOR_WEEKS_OF_SPREAD = 12;
    private static final double PRIOR_WEEKS_OF_DRIFT = 4;
    private static final double PRIOR_DRIFT_SD = 0.02;

    /** A drift that fades so slowly adds up to 19 weeks' worth: this much of its doubt is drawn, or it would rule half a year. */
    private static final double DRAWN = 0.4;

    /** @throws IllegalArgumentException where the level is not above 0 or a spread negative */
    public LevelWalk {
        Require.positive("level in tokens per minute", tokensPerMinute);
        Require.notNegative("drift sd", driftSd);
        Require.notNegative("weekly sd", weeklySd);
    }

    /**
     * Fits the walk.
     *
     * @param levelNow the level at the end of the history, in tokens per minute
     * @param changes how the weekly level moved until then
     */
    static LevelWalk fit(double levelNow, WeeklyChanges changes) {
        int n = changes.count();
        double sd = Math.sqrt(shrunk(changes, PRIOR_WEEKS_OF_SPREAD));
        double driftSd = DRAWN * Math.min(PRIOR_DRIFT_SD, sd / Math.sqrt(n + PRIOR_WEEKS_OF_DRIFT));
        return new LevelWalk(levelNow, changes.mean() * belief(changes), driftSd, sd, n);
    }

    /** The walk's variance with the prior's as that of so many weeks more. */
    private static double shrunk(WeeklyChanges changes, double priorWeeks) {
        double freedom = Math.max(0, changes.count() - 1);
        double prior = priorWeeks * PRIOR_WEEKLY_SD * PRIOR_WEEKLY_SD;
        return (freedom * changes.walkVariance() + prior) / (freedom + priorWeeks);
    }

    /**
     * How much of the mean change is believed: n / (n + 4), and no more than its own error allows, with the error's variance
     * e = w / n + 2 v / n^2 against a prior spread of drifts.
     */
    private static double belief(WeeklyChanges changes) {
        double n = changes.count();
        if (n == 0) {
            return 0;
        }
        double error = shrunk(changes, PRIOR_WEEKS_OF_DRIFT) / n + 2 * changes.noiseVariance() / (n * n);
        double prior = PRIOR_DRIFT_SD * PRIOR_DRIFT_SD;
        return Math.min(n / (n + PRIOR_WEEKS_OF_DRIFT), prior / (prior + error));
    }

    /**
     * Change of the logarithm from the start to the end of each week.
     *
     * @param shocks standard normal, the first of the drift, then one a week
     */
    double[] changes(double[] shocks) {
        double[] ends = new double[shocks.length - 1];
        double step = driftPerWeek + driftSd * shocks[0];
        double trend = 0;
        double away = 0;
        for (int week = 0; week < ends.length; week++) {
            step *= DAMPING_PER_WEEK;
            trend += step;
            away = STAYING_PER_WEEK * away + weeklySd * shocks[week + 1];
            ends[week] = trend + away;
        }
        return ends;
    }

    /** Growth over so many weeks of the middle future, as a factor. */
    public double medianGrowth(double weeks) {
        double faded = DAMPING_PER_WEEK * (1 - Math.pow(DAMPING_PER_WEEK, weeks)) / (1 - DAMPING_PER_WEEK);
        return Math.exp(driftPerWeek * faded);
    }
}
