package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds what one model unit carries at a latency target: the largest concurrency at which the target's quantiles of time to
 * first token and end-to-end latency, the share of throttled attempts and the share of failed requests all keep their limits,
 * and the tokens per minute that come through there. Its interval is that of a bootstrap over the attempts of each level.
 */
public final class UnitMeter {

    private static final int RESAMPLES = 400;
    private static final double CONFIDENCE = 0.90;

    private final KneeReader reader;
    private final List<MeteredLevel> levels;
    private final int units;

    private UnitMeter(LatencyTarget target, List<MeteredLevel> levels, int units) {
        this.reader = new KneeReader(target, units);
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
        KneeReader.Knee knee = meter.reader.of(levels);
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

    private UnitCapacity.Measured withInterval(KneeReader.Knee knee, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] input = new double[RESAMPLES];
        double[] output = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            KneeReader.Knee again = reader.of(
                    levels.stream().map(level -> level.resampled(random)).toList());
            input[i] = again.rates().inputPerMinute();
            output[i] = again.rates().outputPerMinute();
        }
        Estimate inputRate = Sample.of(input).around(knee.rates().inputPerMinute(), CONFIDENCE);
        Estimate outputRate = Sample.of(output).around(knee.rates().outputPerMinute(), CONFIDENCE);
        return new UnitCapacity.Measured(inputRate, outputRate, knee.concurrency() / units, knee.limit());
    }
}
