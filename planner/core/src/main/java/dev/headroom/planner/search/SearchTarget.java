package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * What a load must keep to pass. Each kind turns its values into a badness that rises with the load, on a scale on which
 * straight lines are honest.
 */
public sealed interface SearchTarget {

    /** At least {@code share} of the requests did well; above 0 and below 1. */
    record ShareAtLeast(double share) implements SearchTarget {
        public ShareAtLeast {
            Require.that(share > 0 && share < 1, "share is " + share + ", must be above 0 and below 1");
        }

        @Override
        public double badness(double value) {
            return 1 - Require.within("share of a trial", value, 0, 1);
        }

        @Override
        public double limit() {
            return 1 - share;
        }

        @Override
        public double cliff() {
            return 0.25;
        }
    }

    /** A metric, as a quantile of latency, is at most {@code most}; above 0. */
    record MetricAtMost(double most) implements SearchTarget {
        public MetricAtMost {
            Require.positive("most", most);
        }

        @Override
        public double badness(double value) {
            return Math.log(Require.positive("metric of a trial", value));
        }

        @Override
        public double limit() {
            return Math.log(most);
        }

        @Override
        public double cliff() {
            return Math.log(2);
        }
    }

    /** How bad a value is: the share that did not do well, or the logarithm of the metric. */
    double badness(double value);

    /** The badness that still passes. */
    double limit();

    /** A jump of badness between neighbouring loads that is too large to interpolate: a quarter, or a doubling. */
    double cliff();

    /** Whether a value passes. */
    default boolean isMetBy(double value) {
        return badness(value) <= limit();
    }
}
