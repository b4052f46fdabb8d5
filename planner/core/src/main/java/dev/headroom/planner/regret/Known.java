package dev.headroom.planner.regret;

import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;

/** All that a rule may look at when it decides: what lies before the origin, and futures that were drawn from that alone. */
final class Known {

    private static final int LOOK_BACK_HOURS = 28 * 24;

    private final double[] before;
    private final int hoursAhead;
    private final Increment increment;
    private final Sample futures;

    /**
     * What is known at an origin.
     *
     * @param before need of each hour before the origin, oldest first; NaN where not observed
     * @param hoursAhead length of the term
     * @param increment what commitments are bought in
     * @param futures need of every hour of all futures of the fitted demand curve, together
     */
    Known(double[] before, int hoursAhead, Increment increment, Sample futures) {
        this.before = before.clone();
        this.hoursAhead = hoursAhead;
        this.increment = increment;
        this.futures = futures;
    }

    double[] before() {
        return before.clone();
    }

    Increment increment() {
        return increment;
    }

    Sample futures() {
        return futures;
    }

    boolean hasLookBack() {
        return hours(LOOK_BACK_HOURS, 0).length > 0;
    }

    /** The observed hours of the last 28 days, at least one. */
    Sample lookBack() {
        return Sample.of(hours(LOOK_BACK_HOURS, 0));
    }

    /** Observed hours from so many hours before the origin, and so many of them, or all that are known. */
    private double[] hours(int from, int to) {
        int end = Math.max(0, before.length - to);
        return CommitmentCost.observed(Arrays.copyOfRange(before, Math.max(0, before.length - from), end));
    }

    /**
     * Growth of the 28 days' mean, from the middle of the look-back to the middle of the term, if need goes on to grow as it did over
     * as long as the term before now, or over as much of it as is known.
     */
    double growth() {
        int back = Math.min(hoursAhead, before.length - LOOK_BACK_HOURS);
        double[] then = back > 0 ? hours(back + LOOK_BACK_HOURS, back) : new double[0];
        double was = Arrays.stream(then).average().orElse(0);
        double now = lookBack().mean();
        return was > 0 && now > 0 ? Math.pow(now / was, (LOOK_BACK_HOURS + hoursAhead) / 2.0 / back) : 1;
    }
}
