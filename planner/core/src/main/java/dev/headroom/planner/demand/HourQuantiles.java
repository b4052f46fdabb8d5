package dev.headroom.planner.demand;

/** A forecast as quantiles of each hour to come. */
@FunctionalInterface
interface HourQuantiles {

    /** Of the hour so many hours behind the origin, the quantiles at {@link PastForecasts#LEVELS}. */
    double[] at(int hour);
}
