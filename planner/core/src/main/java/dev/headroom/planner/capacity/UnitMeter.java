package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds what one model unit carries at a latency target: the largest concurrency at which the target's quantiles of time to
 * first token and end-to-end latency and the share of throttled requests all keep their limits, and the tokens per minute
 * that come through there. Its interval is that of a bootstrap over the attempts of each level.
 */
public final class UnitMeter {

    /** The largest share of throttled attempts at which a unit still counts as carrying the load. */
    static final double THROTTLED_SHARE = 0.01;

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
        List<MeteredLevel> levels = levels(measurements);
        UnitMeter meter = new UnitMeter(target, levels, endpoint.units().count());
        Knee knee = meter.knee(levels);
        if (!(knee.rates().inputPerMinute() > 0)) {
            throw new IllegalArgumentException("even the lowest load, "
                    + measurements.run().levels().get(0).load() + ", misses the target by "
                    + knee.limit().label() + "; measure at a lower load, or loosen the target");
        }
        return meter.withInterval(knee, seed);
    }

    private static List<MeteredLevel> levels(Measurements measurements) {
        List<MeteredLevel> levels = new ArrayList<>();
        List<Attempt> own = LevelReader.own(measurements);
        for (LoadLevel level : measurements.run().levels()) {
            MeteredLevel metered = MeteredLevel.of(level.steadySeconds(), LevelReader.counted(level, own));
            if (metered.hasAnswers()) {
                levels.add(metered);
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "no request of the run was answered; there is nothing to measure a unit by");
        }
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

    private Knee knee(List<MeteredLevel> seen) {
        List<MeteredLevel> rising = seen.stream()
                .sorted(Comparator.comparingDouble(MeteredLevel::concurrency))
                .toList();
        double[] load = rising.stream().mapToDouble(MeteredLevel::concurrency).toArray();
        double q = target.quantile();
        double first = RisingCurve.through(load, each(rising, level -> level.firstTokenMillis(q)))
                .lastAtMost(target.timeToFirstToken().toNanos() / 1e6);
        double whole = RisingCurve.through(load, each(rising, level -> level.endToEndMillis(q)))
                .lastAtMost(target.endToEnd().toNanos() / 1e6);
        double admitted = RisingCurve.through(load, each(rising, MeteredLevel::throttledShare))
                .lastAtMost(THROTTLED_SHARE);
        double concurrency = Math.min(admitted, Math.min(first, whole));
        Limit limit = limit(concurrency, first, whole, load[load.length - 1]);
        return new Knee(concurrency, tokensAt(concurrency, rising, load), limit);
    }

    private static Limit limit(double concurrency, double first, double whole, double largest) {
        if (concurrency >= largest) {
            return Limit.NOT_REACHED;
        }
        if (concurrency == first) {
            return Limit.TIME_TO_FIRST_TOKEN;
        }
        return concurrency == whole ? Limit.END_TO_END : Limit.THROTTLES;
    }

    /** Tokens per minute of one unit at a concurrency, along the straight line between the levels round it. */
    private TokenRates tokensAt(double concurrency, List<MeteredLevel> rising, double[] load) {
        TokenRates below = TokenRates.NONE;
        double from = 0;
        for (int i = 0; i < load.length; i++) {
            TokenRates here = rising.get(i).tokens();
            if (concurrency <= load[i]) {
                double share = load[i] > from ? (concurrency - from) / (load[i] - from) : 1;
                return below.times(1 - share).plus(here.times(share)).times(1.0 / units);
            }
            below = here;
            from = load[i];
        }
        return below.times(1.0 / units);
    }

    private static double[] each(List<MeteredLevel> levels, java.util.function.ToDoubleFunction<MeteredLevel> value) {
        return levels.stream().mapToDouble(value).toArray();
    }
}
