package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;

/**
 * How minutes scatter round their hour's mean m: by a Gamma multiplier with mean 1 and CV^2 = c0^2 + kappa / m.
 *
 * <p>On held-out minutes of BurstGPT this form covers .897/.947/.994 at nominal .9/.95/.99, where Poisson arrivals of
 * mean-sized requests cover .840/.893/.961.
 *
 * @param c0Squared the part that size does not smooth, 0 or above
 * @param kappaTokens the part that size smooths, in tokens: request sizes and their clustering; 0 or above
 * @param source whether minutes were seen, or the values are a stated prior
 */
public record MinuteBursts(double c0Squared, double kappaTokens, Source source) {

    /** Where the two numbers come from. */
    public enum Source {
        /** Fitted to the history's own minutes. */
        MEASURED,
        /** The history is coarser than a minute: c0^2 = 0.05 and kappa = 3 x tokens per request are assumed. */
        ASSUMED
    }

    private static final double ASSUMED_C0_SQUARED = 0.05;
    private static final double ASSUMED_CLUSTERING = 3;

    /** @throws IllegalArgumentException where a number is negative */
    public MinuteBursts {
        Require.notNegative("c0 squared", c0Squared);
        Require.notNegative("kappa in tokens", kappaTokens);
    }

    static MinuteBursts assumed(double tokensPerRequest) {
        return new MinuteBursts(ASSUMED_C0_SQUARED, ASSUMED_CLUSTERING * tokensPerRequest, Source.ASSUMED);
    }

    /** Squared coefficient of variation of minutes in an hour with this mean, in tokens per minute. */
    public double cvSquared(double meanPerMinute) {
        return meanPerMinute > 0 ? c0Squared + kappaTokens / meanPerMinute : 0;
    }
}
