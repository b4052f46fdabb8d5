package dev.headroom.planner.demand;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The numbers that one of many futures is drawn with. They look like chance within a future, but over the futures each of them fills
 * the unit interval evenly: of the first 2^m futures, one has its k-th number in each part of 2^-m. So a few futures have the quantiles
 * of many.
 *
 * <p>The k-th number of future n is a point of van der Corput's sequence in base 2, scrambled, at a place that is shuffled, both by k and
 * the seed: one number says nothing of another.
 *
 * @see "B. Burley, Practical Hash-based Owen Scrambling, Journal of Computer Graphics Techniques 10(4), 2020; its hash is that of N.
 *     Vegdahl, 2021"
 */
final class EvenDraws {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double PARTS = 0x1p32;

    private final long seed;
    private final int number;
    private int place;

    /** @param number of the future, from 0 */
    EvenDraws(long seed, int number) {
        this.seed = seed;
        this.number = number;
    }

    /** Above 0 and below 1. */
    double nextDouble() {
        long mixed = mix(seed + ++place * STEP);
        int shuffled = scrambled(number, (int) mixed);
        int point = scrambled(Integer.reverse(shuffled), (int) (mixed >>> 32));
        return (Integer.toUnsignedLong(point) + 0.5) / PARTS;
    }

    boolean nextBoolean() {
        return nextDouble() >= 0.5;
    }

    /** Of mean 0 and standard deviation 1. */
    double nextGaussian() {
        return NORMAL.inverseCumulativeProbability(nextDouble());
    }

    /** The finaliser of SplittableRandom (variant 13 of D. Stafford). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Each bit turned over, or not, by the bits above it: what lay together stays together. */
    private static int scrambled(int bits, int key) {
        int x = Integer.reverse(bits);
        x ^= x * 0x3d20adea;
        x += key;
        x *= (key >>> 16) | 1;
        x ^= x * 0x05526c56;
        x ^= x * 0x53a22864;
        return Integer.reverse(x);
    }
}
