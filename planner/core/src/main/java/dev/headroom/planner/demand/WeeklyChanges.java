package dev.headroom.planner.demand;

import java.util.List;

/**
 * How a weekly level moved: changes of its logarithm, parted into a walk, which stays, and a noise, which the next week takes back.
 *
 * <p>Of a random walk observed with noise the changes have variance w + 2 v and lag-1 covariance -v, for walk variance w and
 * noise variance v; both follow from the two moments, neither below 0. What several weeks together take back, a holiday, is no walk
 * either: of twelve changes or more, w is at most the variance of changes over two to six weeks, each per week.
 *
 * @see "A. C. Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 1989, section 2.4 (local level model)"
 * @param count changes seen
 * @param mean their mean
 * @param walkVariance of the part that stays
 * @param noiseVariance of the part that does not
 */
record WeeklyChanges(int count, double mean, double walkVariance, double noiseVariance) {

    /** Of fewer changes a covariance says nothing; they are all taken for a walk. */
    private static final int LEAST_FOR_NOISE = 4;

    private static final int LEAST_FOR_SPANS = 12;
    private static final int LONGEST_SPAN = 6;

    /** A variance of logarithms below this is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    /** Of levels, oldest first, each above 0. */
    static WeeklyChanges of(List<Double> levels) {
        int n = levels.size() - 1;
        double[] changes = new double[Math.max(0, n)];
        for (int i = 0; i < n; i++) {
            changes[i] = Math.log(levels.get(i + 1) / levels.get(i));
        }
        double mean = n > 0 ? Math.log(levels.get(n) / levels.get(0)) / n : 0;
        double variance = n > 1 ? products(changes, mean, 0) / (n - 1) : 0;
        double covariance = n >= LEAST_FOR_NOISE ? products(changes, mean, 1) / (n - 1) : 0;
        double walk = Math.max(0, variance + 2 * Math.min(0, covariance));
        return new WeeklyChanges(n, mean, Math.min(walk, overSpans(levels, mean)), Math.max(0, -covariance));
    }

    private static double overSpans(List<Double> levels, double mean) {
        int n = levels.size() - 1;
        double least = Double.POSITIVE_INFINITY;
        for (int span = 2; span <= LONGEST_SPAN && n >= LEAST_FOR_SPANS; span++) {
            double sum = 0;
            for (int i = span; i <= n; i++) {
                double change = Math.log(levels.get(i) / levels.get(i - span)) - span * mean;
                sum += change * change;
            }
            // The mean was fitted to the same changes: one in n / span of them.
            least = Math.min(least, sum / (n + 1 - span) / span * n / (n - span));
        }
        return least;
    }

    private static double products(double[] changes, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < changes.length; i++) {
            sum += (changes[i] - mean) * (changes[i - lag] - mean);
        }
        return sum;
    }

    /**
     * How far a level follows a new week: the steady Kalman gain k = (sqrt(q^2 + 4 q) - q) / 2 for q = walk / noise. 1 without
     * noise.
     */
    double gain() {
        if (!(noiseVariance > NEGLIGIBLE)) {
            return 1;
        }
        double q = walkVariance / noiseVariance;
        return Math.max(1.0 / (count + 1), (Math.sqrt(q * q + 4 * q) - q) / 2);
    }
}
