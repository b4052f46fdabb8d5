package dev.headroom.planner.demand;

/**
 * The normal shocks of one walk: the first moves the drift, each other one its week. What they do together to the mean level of the
 * whole stretch is drawn as one number and the rest around it, so that the mean levels of a few futures are spread as those of many.
 * The shocks stay independent normals.
 *
 * @see "P. Acworth, M. Broadie and P. Glasserman, A Comparison of Some Monte Carlo and Quasi Monte Carlo Techniques for Option Pricing,
 *     1998 (the first principal component first)"
 */
final class LevelShocks {

    private static final int HOURS_A_WEEK = SeasonProfile.HOURS;

    private final double[] direction;

    LevelShocks(LevelWalk walk, int hours) {
        int weeks = (hours + HOURS_A_WEEK - 1) / HOURS_A_WEEK;
        direction = new double[weeks + 1];
        double still = mean(walk, new double[weeks + 1], hours);
        double squares = 0;
        for (int i = 0; i < direction.length; i++) {
            double[] one = new double[weeks + 1];
            one[i] = 1;
            direction[i] = mean(walk, one, hours) - still;
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < direction.length && squares > 0; i++) {
            direction[i] /= Math.sqrt(squares);
        }
    }

    /** Mean change of the logarithm over the hours, which runs in a straight line from week to week. */
    private static double mean(LevelWalk walk, double[] shocks, int hours) {
        double sum = 0;
        double from = 0;
        double[] ends = walk.changes(shocks);
        for (int week = 0; week < ends.length; week++) {
            double share = Math.min(1, hours / (double) HOURS_A_WEEK - week);
            double to = from + share * (ends[week] - from);
            sum += share * (from + to) / 2;
            from = ends[week];
        }
        return sum;
    }

    double[] draw(EvenDraws draws) {
        double along = draws.nextGaussian();
        double[] shocks = new double[direction.length];
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] = draws.nextGaussian();
            along -= shocks[i] * direction[i];
        }
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] += along * direction[i];
        }
        return shocks;
    }
}
