package dev.headroom.planner.demand;

/**
 * The loss of a quantile forecast: q (y - f) where y came out above f, (1 - q) (f - y) where below. Least, in the mean, where f is
 * the quantile.
 *
 * @see "R. Koenker and G. Bassett, Regression Quantiles, Econometrica 46, 1978"
 */
public final class Pinball {

    private Pinball() {}

    public static double loss(double level, double forecast, double actual) {
        double above = actual - forecast;
        return above >= 0 ? level * above : (level - 1) * above;
    }
}
