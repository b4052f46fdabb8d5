package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.MeteredLevels.Placed;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Finds what one model unit carries at a latency target: the largest concurrency at which the target's quantiles of time to
 * first token and end-to-end latency, the share of throttled attempts and the share of failed requests all keep their limits,
 * and the tokens per minute that come through there. Its interval is that of a bootstrap over the attempts of each level.
 */
public final class UnitMeter {

    /** The largest share of throttled attempts at which a unit still counts as carrying the load. */
    static final double THROTTLED_SHARE = 0.01;

    /** The largest share of requests that may fail in any way, throttled to their end included. */
    static final double FAILED_SHARE = 0.01;

    private static final int RESAMPLES = 400;
    private static final double CONFIDENCE = 0.90;

    private final LatencyTarget target;
    private final List<MeteredLevel> levels;
    private final int units;

    private UnitMeter(LatencyTarget target, List<MeteredLevel> levels, int units) {
        this.target = target;
        this.levels = levels;
        this.units = units;
    }

    /**
     * Measures a unit.
     *
     * @param measurements a run against a provisioned endpoint
     * @param target what its requests must keep
     * @param seed of the bootstrap
     * @throws IllegalArgumentException where the run was not against a provisioned endpoint, or even its lowest level misses
     *     the target
     */
    public static UnitCapacity.Measured measure(Measurements measurements, LatencyTarget target, long seed) {
        if (!(measurements.run().endpoint() instanceof Endpoint.Provisioned endpoint)) {
            throw new IllegalArgumentException(
                    "the run was made on demand; what one model unit carries is measured on a"
                            + " provisioned endpoint");
        }
        List<MeteredLevel> levels = answering(MeteredLevels.of(measurements));
        UnitMeter meter = new UnitMeter(target, levels, endpoint.units().count());
        Knee knee = meter.knee(levels);
        if (!(knee.rates().inputPerMinute() > 0)) {
            throw new IllegalArgumentException("even the lowest load, "
                    + measurements.run().levels().get(0).load() + ", misses the target by "
                    + knee.limit().label() + "; measure at a lower load, or loosen the target");
        }
        return meter.withInterval(knee, seed);
    }

    private static List<MeteredLevel> answering(List<MeteredLevel> levels) {
        Require.that(
                levels.stream().anyMatch(MeteredLevel::hasAnswers),
                "no request of the run was answered; there is nothing to measure a unit by");
        return levels;
    }

    private UnitCapacity.Measured withInterval(Knee knee, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] input = new double[RESAMPLES];
        double[] output = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Knee again =
                    knee(levels.stream().map(level -> level.resampled(random)).toList());
            input[i] = again.rates().inputPerMinute();
            output[i] = again.rates().outputPerMinute();
        }
        Estimate inputRate = Sample.of(input).around(knee.rates().inputPerMinute(), CONFIDENCE);
        Estimate outputRate = Sample.of(output).around(knee.rates().outputPerMinute(), CONFIDENCE);
        return new UnitCapacity.Measured(inputRate, outputRate, knee.concurrency() / units, knee.limit());
    }

    /** Where the first limit is met, per unit. */
    private record Knee(double concurrency, TokenRates rates, Limit limit) {}

    /** How far the load may rise until one of the limits is met, and whether it is met at all. */
    private record Reach(Limit limit, double concurrency, boolean isMet) {

        static Reach of(Limit limit, List<Placed> rising, ToDoubleFunction<MeteredLevel> value, double most) {
            RisingCurve curve = RisingCurve.through(
                    each(rising, Placed::concurrency), each(rising, placed -> value.applyAsDouble(placed.level())));
            return new Reach(limit, curve.lastAtMost(most), curve.exceeds(most));
        }
    }

    private Knee knee(List<MeteredLevel> seen) {
        List<Placed> rising = MeteredLevels.rising(seen);
        List<Placed> answered =
                rising.stream().filter(placed -> placed.level().hasAnswers()).toList();
        double q = target.quantile();
        double first = target.timeToFirstToken().toNanos() / 1e6;
        double whole = target.endToEnd().toNanos() / 1e6;
        List<Reach> reaches = List.of(
                Reach.of(Limit.TIME_TO_FIRST_TOKEN, answered, level -> level.firstTokenMillis(q), first),
                Reach.of(Limit.END_TO_END, answered, level -> level.endToEndMillis(q), whole),
                Reach.of(Limit.THROTTLES, rising, MeteredLevel::throttledShare, THROTTLED_SHARE),
                Reach.of(Limit.FAILURES, rising, MeteredLevel::failedShare, FAILED_SHARE));
        double concurrency =
                reaches.stream().mapToDouble(Reach::concurrency).min().orElseThrow();
        Limit limit = reaches.stream()
                .filter(reach -> reach.isMet() && reach.concurrency() == concurrency)
                .map(Reach::limit)
                .findFirst()
                .orElse(Limit.NOT_REACHED);
        return new Knee(concurrency, tokensAt(concurrency, answered), limit);
    }

    /** Tokens per minute of one unit at a concurrency, along the straight line between the levels round it. */
    private TokenRates tokensAt(double concurrency, List<Placed> rising) {
        TokenRates below = TokenRates.NONE;
        double from = 0;
        for (Placed placed : rising) {
            double to = placed.concurrency();
            TokenRates here = placed.level().tokens();
            if (concurrency <= to) {
                double share = to > from ? (concurrency - from) / (to - from) : 1;
                return below.times(1 - share).plus(here.times(share)).times(1.0 / units);
            }
            below = here;
            from = to;
        }
        return below.times(1.0 / units);
    }

    private static double[] each(List<Placed> levels, ToDoubleFunction<Placed> value) {
        return levels.stream().mapToDouble(value).toArray();
    }
}
