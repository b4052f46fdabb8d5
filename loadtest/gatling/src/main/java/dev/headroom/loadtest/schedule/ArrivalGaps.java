package dev.headroom.loadtest.schedule;

import dev.headroom.planner.quantity.Require;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * How arrivals of a given rate are spread over time: independent gaps, gamma-distributed with one coefficient of variation. 0 is a
 * metronome, 1 a Poisson process; above 1 arrivals come in bursts.
 *
 * @param variation standard deviation of a gap over its mean, 0 or above
 */
public record ArrivalGaps(double variation) {

    public static final ArrivalGaps CONSTANT = new ArrivalGaps(0);
    public static final ArrivalGaps POISSON = new ArrivalGaps(1);

    /** @throws IllegalArgumentException where the variation is negative */
    public ArrivalGaps {
        Require.notNegative("variation of arrival gaps", variation);
    }

    /**
     * Draws arrivals in a stretch of time, in order. The first comes one gap after its beginning.
     *
     * @param perSecond arrivals a second, on average
     * @param from nanoseconds
     * @param to nanoseconds, not reached
     */
    long[] draw(double perSecond, long from, long to, RandomGenerator random) {
        DoubleSupplier gap = gap(1e9 / perSecond, random);
        long[] arrivals = new long[16];
        int count = 0;
        for (double at = from + gap.getAsDouble(); at < to; at += gap.getAsDouble()) {
            if (count == arrivals.length) {
                arrivals = Arrays.copyOf(arrivals, count * 2);
            }
            arrivals[count++] = (long) at;
        }
        return Arrays.copyOf(arrivals, count);
    }

    /** A gamma distribution of shape k has a variation of one over the root of k. */
    private DoubleSupplier gap(double mean, RandomGenerator random) {
        if (variation == 0) {
            return () -> mean;
        }
        if (variation == 1) {
            return () -> -Math.log1p(-random.nextDouble()) * mean;
        }
        double shape = 1 / (variation * variation);
        return new GammaDistribution(new Well19937c(random.nextLong()), shape, mean / shape)::sample;
    }
}
