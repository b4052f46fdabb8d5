package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;

/**
 * How a minute's request rate scatters round its expectation: by a Gamma multiplier of mean 1 with CV^2 = c0^2 + kappa / m,
 * where m is the minute's expected input tokens. One multiplier moves requests, input and output alike.
 *
 * @param c0Squared the part that size does not smooth, 0 or above
 * @param kappaTokens the part that size smooths, in input tokens, 0 or above
 */
public record MinuteNoise(double c0Squared, double kappaTokens) {

    /** @throws IllegalArgumentException where a number is negative */
    public MinuteNoise {
        Require.notNegative("c0 squared", c0Squared);
        Require.notNegative("kappa in tokens", kappaTokens);
    }

    double cvSquared(double inputTokensPerMinute) {
        return c0Squared + kappaTokens / inputTokensPerMinute;
    }
}
