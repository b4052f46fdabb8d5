package dev.headroom.planner.statistics;

/**
 * How many observations at the start of a level belong to its warm-up, by MSER-5.
 *
 * <p>Of the means of batches of five, in order, as many are dropped as make the marginal standard error of the rest's mean least:
 * {@code sum of squares about the mean / count^2}. The last five batches are always kept, for few numbers can be alike by luck.
 *
 * @param drop how many observations to leave out
 * @param unsettled where the least standard error lies in the last half: the level was still moving, and no cut helps
 * @see "K. P. White, An Effective Truncation Heuristic for Bias Reduction in Simulation Output, Simulation 69, 1997"
 * @see "K. Hoad, S. Robinson and R. Davies, Automating Warm-up Length Estimation, J. Operational Research Society 61, 2010"
 */
public record WarmUpCut(int drop, boolean unsettled) {

    private static final int BATCH = 5;
    private static final int KEPT = 5;

    /** By the ranks of the observations, so that one slow answer is not a warm-up. */
    public static WarmUpCut of(Series series) {
        return mser5(series.ranks().toArray());
    }

    /** As published, by the values themselves. */
    static WarmUpCut mser5(double[] values) {
        int batches = values.length / BATCH;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        double squares = 0;
        for (int start = batches - 1; start >= 0; start--) {
            int count = batches - start;
            double value = batchMean(values, start);
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
            double error = squares / ((double) count * count);
            if (count >= Math.min(KEPT, batches) && error <= least) {
                least = error;
                best = start;
            }
        }
        return new WarmUpCut(best * BATCH, 2 * best > batches);
    }

    private static double batchMean(double[] values, int batch) {
        double sum = 0;
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            sum += values[i];
        }
        return sum / BATCH;
    }
}
