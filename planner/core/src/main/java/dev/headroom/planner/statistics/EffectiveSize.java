package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;

/**
 * How many independent observations a series is worth.
 *
 * <p>Latencies of neighbouring requests share a queue, so they tell less than as many independent ones; an interval that counts
 * them in full is too narrow. The correlation time comes from the series itself, by Geyer's initial monotone sequence, and a
 * short series understates it: its excess over 1 is taken one standard error larger, {@code sqrt(2 / C)} for C independent
 * events, the error of a variance that was learned from as many.
 *
 * @param observations how many there are
 * @param correlationTime how many of them are worth one, at least 1; 1 for independent ones
 * @see "C. J. Geyer, Practical Markov Chain Monte Carlo, Statistical Science 7, 1992"
 */
public record EffectiveSize(int observations, double correlationTime) {

    /**
     * A series worth fewer independent observations does not know its own correlation time.
     *
     * @see "D. Foreman-Mackey et al., emcee: The MCMC Hammer, 2013, and its documentation: at least 50 times"
     */
    public static final int KNOWN = 50;

    /** @throws IllegalArgumentException where there is no observation, or one is worth more than one */
    public EffectiveSize {
        Require.atLeast("observations", observations, 1);
        Require.within("correlation time", correlationTime, 1, Double.MAX_VALUE);
    }

    /** Of observations that do not know of each other. */
    public static EffectiveSize independent(int observations) {
        return new EffectiveSize(observations, 1);
    }

    /** For the mean of the series. */
    public static EffectiveSize ofMean(Series series) {
        return cautious(series.toArray(), series.size() / 2.0);
    }

    /**
     * For a quantile of the series: of its indicator, 1 where an observation is at most the quantile. The tail may be less
     * correlated than the middle, or more.
     *
     * @param q above 0 and below 1
     * @see "P. Heidelberger and P. A. W. Lewis, Quantile Estimation in Dependent Sequences, Operations Research 32, 1984"
     */
    public static EffectiveSize ofQuantile(Series series, double q) {
        double quantile = series.sample().quantile(q);
        return cautious(series.indicator(value -> value <= quantile).toArray(), Math.min(q, 1 - q) * series.size());
    }

    /** For the mean of values in the order of time, in which the rarer of two things happened {@code events} times. */
    static EffectiveSize cautious(double[] values, double events) {
        double time = Autocorrelation.time(values);
        double error = time > 1 ? Math.sqrt(2 * time / events) : 0;
        return new EffectiveSize(values.length, 1 + (time - 1) * (1 + error));
    }

    /** The whole number of independent observations that they are worth, at least 1. */
    public int effective() {
        return (int) Math.max(1, Math.floor(observations / correlationTime));
    }

    /** How many observations like these are worth {@code independent} ones. */
    public long observationsFor(int independent) {
        return (long) Math.ceil(independent * correlationTime);
    }
}
