package dev.headroom.planner.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Whether a series keeps its level: the test of Mann and Kendall on the mean ranks of batches.
 *
 * <p>Neighbouring latencies are alike, and a test that takes them for independent finds trends in any queue. A batch is ten
 * correlation times long, so that what two neighbouring batches share is little. The correlation time is that of the ranks less
 * their straight line, for a trend would pass for a long memory.
 *
 * @param pValue the chance of so much trend in a steady series, two-sided; empty where the series is too short to say
 * @param rising whether later observations are the larger ones
 * @param batches how many means were compared
 * @param size how many observations there were, and how many independent ones they are worth to a mean
 * @param needed how many observations like these the test takes
 * @see "H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13, 1945"
 * @see "B. Schmeiser, Batch Size Effects in the Analysis of Simulation Output, Operations Research 30, 1982"
 */
public record SteadyState(OptionalDouble pValue, boolean rising, int batches, EffectiveSize size, long needed) {

    private static final int LEAST_BATCHES = 10;
    private static final int MOST_BATCHES = 50;
    private static final int TIMES_PER_BATCH = 10;

    /** Of observations in the order of time, without their warm-up. */
    public static SteadyState of(Series series) {
        double[] ranks = series.ranks().toArray();
        EffectiveSize size = EffectiveSize.cautious(withoutLine(ranks), ranks.length / 2.0);
        int batches = Math.min(MOST_BATCHES, size.effective() / TIMES_PER_BATCH);
        long needed = size.observationsFor(LEAST_BATCHES * TIMES_PER_BATCH);
        if (batches < LEAST_BATCHES) {
            return new SteadyState(OptionalDouble.empty(), false, batches, size, needed);
        }
        MannKendall trend = MannKendall.of(means(ranks, batches));
        return new SteadyState(OptionalDouble.of(trend.pValue()), trend.statistic() > 0, batches, size, needed);
    }

    /** Whether the test ran and found no trend at this chance of a false alarm. */
    public boolean holds(double falseAlarms) {
        return pValue.isPresent() && pValue.getAsDouble() >= falseAlarms;
    }

    private static double[] withoutLine(double[] values) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < values.length; i++) {
            line.addData(i, values[i]);
        }
        double[] rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rest[i] = values.length < 2 ? 0 : values[i] - line.predict(i);
        }
        return rest;
    }

    private static double[] means(double[] values, int batches) {
        double[] means = new double[batches];
        for (int b = 0; b < batches; b++) {
            int from = (int) ((long) b * values.length / batches);
            int to = (int) ((long) (b + 1) * values.length / batches);
            means[b] = Arrays.stream(values, from, to).sum() / (to - from);
        }
        return means;
    }
}
