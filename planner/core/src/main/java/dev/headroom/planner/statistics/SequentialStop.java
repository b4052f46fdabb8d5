package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * When a level may end: once the interval of a quantile is narrow enough.
 *
 * <p>Who looks often and stops at the first narrow interval stops at a lucky one. Looks are therefore planned: at most eight, the
 * last at all the observations that the level is planned for, each of the others at two thirds of the next, none at fewer than
 * an interval takes. Of K looks each may be wrong with probability {@code (1 - confidence) / K}, so that all their intervals
 * together hold the truth with the confidence (Bonferroni's inequality), and with them the one that is stopped at, whatever made
 * the caller stop.
 *
 * @param quantile of the metric, above 0 and below 1
 * @param relativeHalfWidth the largest distance from the value to either end, as a share of the value, above 0
 * @param confidence above 0 and below 1
 * @param planned how many observations the level has if it is not ended early
 * @see "C. Jennison and B. W. Turnbull, Group Sequential Methods with Applications to Clinical Trials, 2000, chapter 9"
 */
public record SequentialStop(double quantile, double relativeHalfWidth, double confidence, int planned) {

    private static final int LOOKS = 8;
    private static final double GROWTH = 1.5;

    /** @throws IllegalArgumentException where one of them is out of its range, or so few observations have no interval */
    public SequentialStop {
        Require.positive("relative half-width", relativeHalfWidth);
        int least = least(quantile, confidence);
        Require.that(
                planned >= least,
                planned + " observations are planned, the " + quantile + " quantile takes at least " + least
                        + "; plan more, or ask for a lower quantile or less confidence");
    }

    /**
     * What a look says.
     *
     * @param mayEnd whether the interval is narrow enough
     * @param estimate the quantile with its interval, which holds with the confidence of all looks together; empty before the
     *     first look, and where there were too few observations for their correlation
     * @param observations how many of them the look used
     * @param next how many there must be for the next look; empty after the last
     * @param expected how many it may take to be narrow enough, judged by the present width; empty where there is none
     */
    public record Look(
            boolean mayEnd, Optional<Estimate> estimate, int observations, OptionalInt next, OptionalLong expected) {}

    /** The numbers of observations at which it is looked, rising; the last is {@link #planned}. */
    public int[] looks() {
        int least = least(quantile, confidence);
        return IntStream.rangeClosed(1 - LOOKS, 0)
                .map(power -> (int) Math.ceil(planned * Math.pow(GROWTH, power)))
                .filter(observations -> observations >= least)
                .toArray();
    }

    /** The newest look that is planned for no more observations than there are; it uses those alone, the oldest. */
    public Look judge(Series soFar) {
        int[] looks = looks();
        int passed =
                (int) IntStream.of(looks).filter(look -> look <= soFar.size()).count();
        OptionalInt next = passed < looks.length ? OptionalInt.of(looks[passed]) : OptionalInt.empty();
        if (passed == 0) {
            return new Look(false, Optional.empty(), 0, next, OptionalLong.empty());
        }
        Series used = soFar.first(looks[passed - 1]);
        return look(interval(used, looks.length), used.size(), next);
    }

    private Optional<Estimate> interval(Series used, int looks) {
        return QuantileInterval.of(used, quantile, 1 - (1 - confidence) / looks)
                .estimate()
                .map(one -> new Estimate(one.value(), one.low(), one.high(), confidence));
    }

    private Look look(Optional<Estimate> estimate, int observations, OptionalInt next) {
        if (estimate.isEmpty()) {
            return new Look(false, estimate, observations, next, OptionalLong.empty());
        }
        double ratio = Math.max(1, halfWidth(estimate.get()) / relativeHalfWidth);
        OptionalLong expected = OptionalLong.of((long) Math.ceil(observations * ratio * ratio));
        return new Look(!(ratio > 1), estimate, observations, next, expected);
    }

    private static double halfWidth(Estimate estimate) {
        double value = Require.positive("the quantile, to which the width is relative,", estimate.value());
        return Math.max(estimate.high() - value, value - estimate.low()) / value;
    }

    private static int least(double quantile, double confidence) {
        double strictest = 1 - (1 - confidence) / LOOKS;
        return Math.max(EffectiveSize.KNOWN, QuantileInterval.leastSamples(quantile, strictest));
    }
}
