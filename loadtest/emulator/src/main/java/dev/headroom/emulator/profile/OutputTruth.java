package dev.headroom.emulator.profile;

/**
 * How long answers are, where the request does not say (lognormal, in tokens), and in what pieces they come.
 *
 * @param medianTokens the median
 * @param sigma sigma of the logarithm
 * @param tokensPerEvent tokens carried by one content event of a stream
 */
public record OutputTruth(double medianTokens, double sigma, int tokensPerEvent) {

    /** Refuses what cannot be. */
    public OutputTruth {
        Check.positive("medianTokens", medianTokens);
        Check.notNegative("sigma", sigma);
        Check.that(tokensPerEvent >= 1, "tokensPerEvent is " + tokensPerEvent + ", must be at least 1");
    }

    /** The length that belongs to a draw from the standard normal law. */
    public int tokens(double standardNormal) {
        return (int) Math.max(1, Math.min(1_000_000, Math.round(medianTokens * Math.exp(sigma * standardNormal))));
    }
}
