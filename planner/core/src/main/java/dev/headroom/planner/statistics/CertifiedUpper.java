package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Sample;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The smallest observation that the q-quantile does not exceed, with a stated confidence and for any distribution.
 *
 * <p>The bound is Wilks's, exact. MLPerf's early stopping applies the same test and reports one order statistic further out, so
 * it asks for more observations (662 in place of 459 for the 99th percentile at 99 %) and its value is never lower. Where there
 * are too few observations there is no bound, and {@code needed} says what it takes; correlated ones must be more, and be worth
 * 50 independent ones in any case.
 *
 * @param bound the value, empty where there are too few observations for any
 * @param beyond how many observations are larger by rank; 0 where the bound is the largest of all, and stands on it alone
 * @param size how many observations there were, and how many independent ones they are worth
 * @param needed how many observations like these the bound takes
 * @see "S. S. Wilks, Determination of Sample Sizes for Setting Tolerance Limits, Annals of Mathematical Statistics 12, 1941"
 */
public record CertifiedUpper(OptionalDouble bound, int beyond, EffectiveSize size, long needed) {

    /** Of observations in the order of time, which may be correlated. */
    public static CertifiedUpper of(Series series, double q, double confidence) {
        TailSize tail = TailSize.of(series, q, leastSamples(q, confidence));
        return tail.isEnough()
                ? of(series.sample(), tail.size(), q, confidence)
                : new CertifiedUpper(OptionalDouble.empty(), 0, tail.size(), tail.needed());
    }

    /** Of independent observations. */
    public static CertifiedUpper of(Sample sample, double q, double confidence) {
        return of(sample, EffectiveSize.independent(sample.size()), q, confidence);
    }

    private static CertifiedUpper of(Sample sample, EffectiveSize size, double q, double confidence) {
        OptionalInt rank = OrderStatistics.above(size, q, confidence);
        long needed = size.observationsFor(leastSamples(q, confidence));
        if (rank.isEmpty()) {
            return new CertifiedUpper(OptionalDouble.empty(), 0, size, needed);
        }
        int place = rank.getAsInt();
        return new CertifiedUpper(OptionalDouble.of(sample.ranked(place)), sample.size() - place, size, needed);
    }

    /** The least number of independent observations of which the largest bounds the quantile: {@code q^n <= 1 - confidence}. */
    public static int leastSamples(double q, double confidence) {
        return leastSamples(q, confidence, 0);
    }

    /**
     * The least number of independent observations of which the one with {@code beyond} larger ones bounds the quantile. With
     * one beyond it, these are MLPerf's floors.
     */
    public static int leastSamples(double q, double confidence, int beyond) {
        return OrderStatistics.least(q, confidence, beyond);
    }
}
