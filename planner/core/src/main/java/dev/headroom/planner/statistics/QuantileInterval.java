package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The interval of a quantile between two order statistics, for any distribution, with half of the risk on either side.
 *
 * <p>Where there are too few observations for it, there is none, and {@code needed} says what it takes. A series must also be long
 * enough to show how correlated it is: worth 50 independent observations, and in its tail as many as the interval takes.
 *
 * @param estimate the quantile with its interval, empty where there are too few observations for either end
 * @param size how many observations there were, and how many independent ones they are worth
 * @param needed how many observations like these the interval takes
 * @see "H. A. David and H. N. Nagaraja, Order Statistics, Wiley 2003, section 7.1"
 */
public record QuantileInterval(Optional<Estimate> estimate, EffectiveSize size, long needed) {

    /** Of observations in the order of time, which may be correlated. */
    public static QuantileInterval of(Series series, double q, double confidence) {
        TailSize tail = TailSize.of(series, q, leastSamples(q, confidence));
        return tail.isEnough()
                ? of(series.sample(), tail.size(), q, confidence)
                : new QuantileInterval(Optional.empty(), tail.size(), tail.needed());
    }

    /** Of independent observations. */
    public static QuantileInterval of(Sample sample, double q, double confidence) {
        return of(sample, EffectiveSize.independent(sample.size()), q, confidence);
    }

    private static QuantileInterval of(Sample sample, EffectiveSize size, double q, double confidence) {
        long needed = size.observationsFor(leastSamples(q, confidence));
        double oneSided = Confidence.oneSided(confidence);
        OptionalInt low = OrderStatistics.below(size, q, oneSided);
        OptionalInt high = OrderStatistics.above(size, q, oneSided);
        if (low.isEmpty() || high.isEmpty()) {
            return new QuantileInterval(Optional.empty(), size, needed);
        }
        double value = sample.quantile(q);
        Estimate estimate = new Estimate(
                value,
                Math.min(value, sample.ranked(low.getAsInt())),
                Math.max(value, sample.ranked(high.getAsInt())),
                confidence);
        return new QuantileInterval(Optional.of(estimate), size, needed);
    }

    /** The least number of independent observations that have both ends. */
    public static int leastSamples(double q, double confidence) {
        double oneSided = Confidence.oneSided(confidence);
        return Math.max(OrderStatistics.least(q, oneSided, 0), OrderStatistics.least(1 - q, oneSided, 0));
    }
}
