package dev.headroom.planner.search;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * The loads between which the boundary lies: all places at which a rising curve that crosses the limit there is not much less
 * likely than the best rising curve. Shares are binomial, metrics lognormal; the scatter between runs of one load widens both.
 *
 * @see "M. Banerjee and J. A. Wellner, Likelihood Ratio Tests for Monotone Functions, Annals of Statistics, 2001; the
 *     chi-square taken here in place of their limit law is wider"
 * @see "P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 4.5, for the dispersion"
 */
final class BoundaryInterval {

    static final double CONFIDENCE = 0.90;

    private final TriedLoads tried;
    private final SearchTarget target;

    BoundaryInterval(TriedLoads tried, SearchTarget target) {
        this.tried = tried;
        this.target = target;
    }

    /**
     * The places at which the boundary may lie, from {@code first} to {@code last}: place i is above load i - 1 and below load i.
     */
    record Places(int first, int last) {}

    Places places() {
        double most = deviance(tried.curve) + cut();
        int first = tried.passing();
        int last = first;
        for (int place = 0; place <= tried.size(); place++) {
            double[] crossing = Isotonic.crossing(tried.badness, tried.weight, place, target.limit());
            if (deviance(crossing) <= most) {
                first = Math.min(first, place);
                last = Math.max(last, place);
            }
        }
        return new Places(first, last);
    }

    private double cut() {
        int freedom = tried.freedom();
        double dispersion = dispersion(freedom);
        return freedom == 0
                ? new ChiSquaredDistribution(1).inverseCumulativeProbability(CONFIDENCE) * dispersion
                : new FDistribution(1, freedom).inverseCumulativeProbability(CONFIDENCE) * dispersion;
    }

    private double dispersion(int freedom) {
        if (isShare()) {
            double scatter = tried.scatter(miss -> miss * (1 - miss));
            return freedom == 0 ? 1 : Math.max(1, scatter / freedom);
        }
        return freedom == 0 ? Double.POSITIVE_INFINITY : tried.scatter(any -> 1) / freedom;
    }

    private boolean isShare() {
        return target instanceof SearchTarget.ShareAtLeast;
    }

    private double deviance(double[] fit) {
        double sum = 0;
        for (int i = 0; i < fit.length; i++) {
            double seen = tried.badness[i];
            sum += tried.weight[i]
                    * (isShare()
                            ? 2 * (information(seen, fit[i]) + information(1 - seen, 1 - fit[i]))
                            : (seen - fit[i]) * (seen - fit[i]));
        }
        return sum;
    }

    private static double information(double seen, double fit) {
        return seen == 0 ? 0 : seen * Math.log(seen / fit);
    }
}
