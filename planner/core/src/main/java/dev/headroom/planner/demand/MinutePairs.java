package dev.headroom.planner.demand;

import java.util.SplittableRandom;

/**
 * Multipliers of two streams in the same minutes, each Gamma distributed with mean 1 and its own squared CV, A of the calmer and B of
 * the burstier: {@code calmer = (A / B) x burstier + (1 - A / B) x own}, where {@code own} has a squared CV of A / (1 - A / B). For Gamma
 * variables of one scale add up to a Gamma variable. Their covariance is A.
 */
final class MinutePairs {

    private static final double NOTHING_OF_ITS_OWN = 1e-9;

    private final MinuteMultipliers both;
    private final MinuteMultipliers own;
    private final double shared;
    private double calmer = 1;
    private double burstier = 1;

    /** Of squared CVs of 0 and above, the first no larger than the second. */
    MinutePairs(SplittableRandom random, double calmerCvSquared, double burstierCvSquared) {
        double ratio = burstierCvSquared > 0 ? calmerCvSquared / burstierCvSquared : 1;
        shared = 1 - ratio < NOTHING_OF_ITS_OWN ? 1 : ratio;
        both = new MinuteMultipliers(random, burstierCvSquared);
        own = new MinuteMultipliers(random, shared < 1 ? calmerCvSquared / (1 - shared) : 0);
    }

    /** Goes on to the next minute. */
    void draw() {
        burstier = both.next();
        calmer = shared * burstier + (1 - shared) * own.next();
    }

    double calmer() {
        return calmer;
    }

    double burstier() {
        return burstier;
    }
}
