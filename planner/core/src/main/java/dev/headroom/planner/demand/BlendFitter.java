package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights of a blend from the workload's own history: prior x exp(-15 x loss), the loss that of forecasts from up to ten
 * earlier origins, relative to the mean of all ways, over both streams and the levels .5, .9, .95 and .99.
 *
 * <p>The prior of a half-life H is (H + horizon / 14) to the power of -1.5, for what was long ago says the less the nearer the hour
 * that is asked for; that of the walk is .02 + n / (n + 4) / 2 for n weekly changes seen.
 *
 * @see "V. Vovk, Aggregating Strategies, Proceedings of COLT, 1990 (weights exponential in the loss)"
 */
final class BlendFitter {

    private static final double[] HALF_LIVES = {0.3, 0.6, 1.2, 2.5, 5, 10, 100};
    private static final double[] SPREADS = {0, 1, 3};
    private static final double RATE = 15;
    private static final double PRIOR_POWER = -1.5;
    private static final double PRIOR_HORIZONS = 1 / 14.0;
    private static final double PRIOR_WALK = 0.02;
    private static final double PRIOR_CHANGES = 4;

    /** Of what is not the walk so much is any hour of the last four weeks, whatever was learned: a spell may be back. */
    private static final double ANY_HOUR = 0.03;

    private static final RecentDraw ANY = new RecentDraw(100, 0, 0);
    private static final double NEGLIGIBLE = 1e-3;

    private BlendFitter() {}

    /**
     * The blend for forecasts so many hours ahead.
     *
     * @param changesSeen weekly changes that the walk was fitted to
     */
    static Blend fit(List<HourUsage> hours, Instant end, ZoneId zone, int horizon, int changesSeen) {
        if (RecentDays.before(end, hours).isEmpty()) {
            return Blend.ofWalk();
        }
        List<RecentDraw> draws = draws();
        double[] relative = relative(new PastForecasts(hours, end, zone, horizon, draws).losses());
        double least = Arrays.stream(relative).min().orElse(0);
        double[] weights = prior(draws, horizon / 24.0, changesSeen);
        for (int way = 0; way < weights.length; way++) {
            weights[way] *= Math.exp(-RATE * (relative[way] - least));
        }
        return blend(draws, weights);
    }

    private static List<RecentDraw> draws() {
        List<RecentDraw> draws = new ArrayList<>();
        for (double halfLife : HALF_LIVES) {
            for (double spread : SPREADS) {
                draws.add(new RecentDraw(halfLife, spread, 0));
            }
        }
        return draws;
    }

    /** Mean over streams and levels of each way's loss over the mean of all; a stream that lost nothing says nothing. */
    private static double[] relative(double[][][] losses) {
        double[] sum = new double[losses[0][0].length];
        int count = 0;
        for (double[][] stream : losses) {
            for (double[] level : stream) {
                double mean = Arrays.stream(level).average().orElse(0);
                if (mean > 0) {
                    count++;
                    Arrays.setAll(sum, way -> sum[way] + level[way] / mean);
                }
            }
        }
        int n = Math.max(1, count);
        return Arrays.stream(sum).map(value -> value / n).toArray();
    }

    private static double[] prior(List<RecentDraw> draws, double horizonDays, int changesSeen) {
        double walk = PRIOR_WALK + 0.5 * changesSeen / (changesSeen + PRIOR_CHANGES);
        double[] prior = new double[draws.size() + 1];
        double sum = 0;
        for (int way = 0; way < draws.size(); way++) {
            double halfLife = Math.min(RecentDays.MOST, draws.get(way).halfLifeDays());
            prior[way] = Math.pow(halfLife + horizonDays * PRIOR_HORIZONS, PRIOR_POWER);
            sum += prior[way];
        }
        for (int way = 0; way < draws.size(); way++) {
            prior[way] *= (1 - walk) / sum;
        }
        prior[draws.size()] = walk;
        return prior;
    }

    private static Blend blend(List<RecentDraw> draws, double[] weights) {
        double all = Arrays.stream(weights).sum();
        double[] kept = Arrays.stream(weights)
                .map(weight -> weight / all < NEGLIGIBLE ? 0 : weight / all)
                .toArray();
        double sum = Arrays.stream(kept).sum();
        double walk = kept[draws.size()] / sum;
        List<RecentDraw> recent = new ArrayList<>();
        for (int way = 0; way < draws.size(); way++) {
            if (kept[way] > 0) {
                recent.add(draws.get(way).weighing((1 - ANY_HOUR) * kept[way] / sum));
            }
        }
        if (walk < 1) {
            recent.add(ANY.weighing(ANY_HOUR * (1 - walk)));
        }
        return new Blend(walk, recent);
    }
}
