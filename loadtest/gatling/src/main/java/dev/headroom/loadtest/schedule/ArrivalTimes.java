package dev.headroom.loadtest.schedule;

import dev.headroom.config.Arrivals;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;

/** Draws when arrivals come: independent gaps, gamma-distributed with one coefficient of variation. */
final class ArrivalTimes {

    private ArrivalTimes() {}

    /**
     * Draws arrivals in a stretch of time, in order. The first comes one gap after its beginning.
     *
     * @param process how they are spread
     * @param perSecond arrivals a second, on average
     * @param from nanoseconds
     * @param to nanoseconds, not reached
     */
    static long[] draw(Arrivals process, double perSecond, long from, long to, RandomGenerator random) {
        DoubleSupplier gap = gap(process.gapVariation(), 1e9 / perSecond, random);
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
    private static DoubleSupplier gap(double variation, double mean, RandomGenerator random) {
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
