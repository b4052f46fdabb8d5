package dev.headroom.emulator;

/**
 * How long answers are, where the request does not say: lognormal, in tokens.
 *
 * @param medianTokens the median
 * @param sigma sigma of the logarithm
 */
record OutputTruth(double medianTokens, double sigma) {

    OutputTruth {
        Check.positive("medianTokens", medianTokens);
        Check.notNegative("sigma", sigma);
    }

    int tokens(double standardNormal) {
        return (int) Math.max(1, Math.round(medianTokens * Math.exp(sigma * standardNormal)));
    }
}
