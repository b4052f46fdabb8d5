package dev.headroom.loadtest.workload;

import dev.headroom.config.TokenCount;
import java.util.random.RandomGenerator;

/** Draws token counts. */
final class TokenDraw {

    /** The standard normal's 99th percentile. */
    private static final double Z99 = 2.3263478740408408;

    private TokenDraw() {}

    /** At least 1. */
    static int draw(TokenCount count, RandomGenerator random) {
        if (count instanceof TokenCount.Lognormal lognormal) {
            double sigma = Math.log(lognormal.p99() / (double) lognormal.p50()) / Z99;
            double tokens = lognormal.p50() * Math.exp(sigma * random.nextGaussian());
            return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(tokens)));
        }
        if (count instanceof TokenCount.Fixed fixed) {
            return fixed.tokens();
        }
        throw new IllegalArgumentException("a token count comes from a trace, but no trace is replayed");
    }
}
