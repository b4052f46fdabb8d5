package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * How a boundary is searched.
 *
 * @param target what a load must keep
 * @param range the loads that may be run
 * @param tolerance how far apart the loads on both sides of the boundary may be in the end, as a share of the lower; above 0
 * @param replicates how often each of these two is run, at least 2: the interval needs their scatter
 * @param mostTrials how many runs there may be in all, at least 1
 */
public record SearchRules(SearchTarget target, Range range, double tolerance, int replicates, int mostTrials) {

    /** @throws IllegalArgumentException where a rule is out of its range */
    public SearchRules {
        Require.positive("tolerance", tolerance);
        Require.atLeast("replicates", replicates, 2);
        Require.atLeast("mostTrials", mostTrials, 1);
    }

    /**
     * The loads that may be run: from {@code lowest} to {@code highest}, between them whole multiples of {@code grain} (1 for
     * users).
     */
    public record Range(double lowest, double highest, double grain) {

        /** @throws IllegalArgumentException where the ends are not above 0 and in order, or the grain not above 0 */
        public Range {
            Require.positive("lowest load", lowest);
            Require.positive("highest load", highest);
            Require.positive("grain", grain);
            Require.that(lowest < highest, "the lowest load, " + lowest + ", must be below the highest, " + highest);
        }

        /** The load nearest to {@code wanted} that may be run. */
        double nearest(double wanted) {
            return Math.max(lowest, Math.min(highest, grain * Math.rint(wanted / grain)));
        }
    }
}
