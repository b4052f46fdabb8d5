package dev.headroom.planner.statistics;

/**
 * What a series is worth to a quantile, and whether it is long enough to say.
 *
 * <p>Few observations beyond a high quantile show few of the runs in which they come, and pass for independent. So before the
 * tail's own correlation is believed, the whole series, by its ranks, must be worth the floor, and that with twice the excess of
 * its correlation time over 1: in a queue the tail remembers about twice as long as the middle.
 *
 * @param size for the quantile
 * @param needed how many observations like these it takes
 */
record TailSize(EffectiveSize size, long needed) {

    static TailSize of(Series series, double q, int floor) {
        EffectiveSize tail = EffectiveSize.ofQuantile(series, q);
        EffectiveSize whole = EffectiveSize.ofMean(series.ranks());
        EffectiveSize queue = new EffectiveSize(series.size(), 2 * whole.correlationTime() - 1);
        long known = whole.observationsFor(EffectiveSize.KNOWN);
        return new TailSize(tail, Math.max(known, Math.max(tail.observationsFor(floor), queue.observationsFor(floor))));
    }

    boolean isEnough() {
        return size.observations() >= needed;
    }
}
