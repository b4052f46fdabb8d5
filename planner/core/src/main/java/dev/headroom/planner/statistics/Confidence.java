package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;

/** The check of a confidence, before a distribution is asked for a quantile that it does not have. */
final class Confidence {

    private Confidence() {}

    /** @return {@code confidence}, above 0 and below 1 */
    static double check(double confidence) {
        Require.that(confidence > 0 && confidence < 1, "confidence is " + confidence + ", must be above 0 and below 1");
        return confidence;
    }

    /** The probability below the upper end of an interval with half of the risk on either side. */
    static double oneSided(double confidence) {
        return (1 + check(confidence)) / 2;
    }
}
