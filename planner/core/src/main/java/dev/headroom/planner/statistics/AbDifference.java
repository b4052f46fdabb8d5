package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * By how much a quantile differs between two arms that took turns.
 *
 * <p>Arms run in rounds of four blocks, A B B A, so that a steady drift of the service bears on both alike. The interval is that
 * of a bootstrap that draws whole rounds: what is correlated within a round, and what both arms of a round share, stays together.
 * Its percentiles are set further out, as for Student's t with as many degrees of freedom as rounds less one.
 *
 * @param a the quantile of all of arm A
 * @param b the quantile of all of arm B
 * @param difference {@code b - a}
 * @param rounds how many there were
 * @see "H. R. Künsch, The Jackknife and the Bootstrap for General Stationary Observations, Annals of Statistics 17, 1989"
 * @see "T. C. Hesterberg, What Teachers Should Know About the Bootstrap, American Statistician 69, 2015, section 5.3"
 */
public record AbDifference(double a, double b, Estimate difference, int rounds) {

    private static final int BLOCKS = 4;
    private static final int LEAST_ROUNDS = 6;
    private static final int RESAMPLES = 2000;

    /**
     * The difference.
     *
     * @param blocks of latencies in the order in which they ran, A B B A, A B B A and so on
     * @param q from 0 to 1
     * @param random of the bootstrap
     * @throws IllegalArgumentException where blocks are missing from a round, or there are fewer than six rounds
     */
    public static AbDifference of(List<Sample> blocks, double q, double confidence, RandomGenerator random) {
        Require.within("quantile", q, 0, 1);
        Require.that(
                blocks.size() % BLOCKS == 0,
                blocks.size() + " blocks are no whole number of rounds A B B A; leave the last round out");
        int rounds = Require.atLeast("rounds", blocks.size() / BLOCKS, LEAST_ROUNDS);
        PooledArm a = arm(blocks, rounds, 0, 3);
        PooledArm b = arm(blocks, rounds, 1, 2);
        int[] once = new int[rounds];
        Arrays.fill(once, 1);
        double quantileOfA = a.quantile(q, once);
        double quantileOfB = b.quantile(q, once);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] times = draw(rounds, random);
            resampled[i] = b.quantile(q, times) - a.quantile(q, times);
        }
        double value = quantileOfB - quantileOfA;
        Estimate spread = Sample.of(resampled).around(value, expanded(confidence, rounds));
        return new AbDifference(
                quantileOfA, quantileOfB, new Estimate(value, spread.low(), spread.high(), confidence), rounds);
    }

    private static PooledArm arm(List<Sample> blocks, int rounds, int first, int second) {
        List<List<Sample>> samples = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            samples.add(List.of(blocks.get(round * BLOCKS + first), blocks.get(round * BLOCKS + second)));
        }
        return new PooledArm(samples);
    }

    private static int[] draw(int rounds, RandomGenerator random) {
        int[] times = new int[rounds];
        for (int i = 0; i < rounds; i++) {
            times[random.nextInt(rounds)]++;
        }
        return times;
    }

    /** The share of resamples that makes up for their scatter being too small by (n - 1) / n, and for its being estimated. */
    private static double expanded(double confidence, int rounds) {
        double t = new TDistribution(null, rounds - 1).inverseCumulativeProbability(Confidence.oneSided(confidence));
        double z = t * Math.sqrt(rounds / (rounds - 1.0));
        return 1 - 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    }
}
