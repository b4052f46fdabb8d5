package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;

/**
 * Tokens of one request, of one kind: Gamma with a mean that moves in a straight line over the history.
 *
 * @param meanAtEnd mean tokens of a request when the history ends, above 0
 * @param drift the end's mean over the beginning's, less 1: 0.1 is a tenth more; above -1
 * @param cv standard deviation over mean of single requests, 0 or above
 */
public record RequestSize(double meanAtEnd, double drift, double cv) {

    /** @throws IllegalArgumentException where a number is out of range */
    public RequestSize {
        Require.positive("mean tokens of a request", meanAtEnd);
        Require.positive("1 + drift", 1 + drift);
        Require.notNegative("coefficient of variation of a request's tokens", cv);
    }

    /** @param passed how much of the history is over, 0 to 1 */
    double meanAt(double passed) {
        return meanAtEnd * (1 + drift * passed) / (1 + drift);
    }

    /** Tokens of so many requests together; a sum of n Gamma draws of one scale is one Gamma draw with n times the shape. */
    long tokensOf(long requests, double mean, Draws draws) {
        return requests == 0 ? 0 : Math.round(requests * mean * draws.gamma(cv * cv / requests));
    }
}
