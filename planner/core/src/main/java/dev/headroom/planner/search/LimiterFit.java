package dev.headroom.planner.search;

import java.time.Duration;

/** What the admissions and refusals of a run say of the limiter behind them. */
public sealed interface LimiterFit {

    /** Which kind of limiter explains the decisions. */
    enum Shape {
        /** A bucket that fills at a steady rate. */
        TOKEN_BUCKET,
        /** A counter that starts anew at fixed times. */
        FIXED_WINDOW,
        /** Neither is 20 times likelier than the other. */
        UNDECIDED,
        /** More than one decision in fifty strays from both: no rate and no size is named. */
        NEITHER
    }

    /**
     * There were refusals and admissions.
     *
     * @param shape which kind is likelier
     * @param ratePerSecond what the bucket fills with each second, in the weights' unit
     * @param burst the bucket's size, in the weights' unit
     * @param window the best counter
     * @param lead log-likelihood of the bucket less that of the counter; both have three parameters
     * @param strays share of the decisions that the likelier of the two gets wrong by more than one request's weight, from 0
     *     to 1: far from 0, the limiter is of neither kind, or others shared it
     */
    record Fitted(Shape shape, Identified ratePerSecond, Identified burst, Window window, double lead, double strays)
            implements LimiterFit {}

    /**
     * A counter that starts anew at fixed times.
     *
     * @param length from one start to the next
     * @param phase from the first event of the run to the first start after it
     * @param limit what it admits in one length, in the weights' unit
     */
    record Window(Duration length, Duration phase, double limit) {}

    /**
     * Nothing was refused: the limit was not met, and only what it must at least be is known.
     *
     * @param admitted how many requests
     * @param ratePerSecondAtLeast the least rate that a bucket of at most {@code bucketAtMost} of its rate must have had
     * @param bucketAtMost what that rests on
     */
    record NeverRefused(int admitted, double ratePerSecondAtLeast, Duration bucketAtMost) implements LimiterFit {}

    /**
     * Nothing was admitted: a quota of nothing, one that others had used up, or not a limiter at all.
     *
     * @param refused how many requests
     */
    record NeverAdmitted(int refused) implements LimiterFit {}
}
