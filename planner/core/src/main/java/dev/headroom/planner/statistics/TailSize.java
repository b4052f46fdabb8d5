package dev.headroom.planner.statistics;

/**
 * What a series is worth to a quantile, and whether it is long enough to say.
 *
 * <p>Few observations beyond a high quantile show few of the runs in which they come, and pass for independent. So the whole
 * series, by its ranks, must be worth the floor, before the tail's own correlation is believed.
 *
 * @param size for the quantile
 * @param needed how many observations like these it takes
 */
record TailSize(EffectiveSize size, long needed) {

    static TailSize of(Series series, double q, int floor) {
        EffectiveSize tail = EffectiveSize.ofQuantile(series, q);
        EffectiveSize whole = EffectiveSize.ofMean(series.ranks());
        long needed =
                Math.max(tail.observationsFor(floor), whole.observationsFor(Math.max(floor, EffectiveSize.KNOWN)));
        return new TailSize(tail, needed);
    }

    boolean isEnough() {
        return size.observations() >= needed;
    }
}
