package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/** How many tokens a part of a request has. */
public sealed interface TokenCount {

    /** Always the same. */
    record Fixed(int tokens) implements TokenCount {
        public Fixed {
            Require.atLeast("tokens", tokens, 1);
        }
    }

    /**
     * Lognormal, by two percentiles that a team can read off its own logs.
     *
     * @param p50 the median, at least 1
     * @param p99 the 99th percentile, above the median
     */
    record Lognormal(int p50, int p99) implements TokenCount {
        public Lognormal {
            Require.atLeast("p50", p50, 1);
            Require.that(p99 > p50, "p99 is " + p99 + ", must be above p50, " + p50);
        }
    }

    /** As a trace has it: request by request in a replay, drawn from its pairs of input and output elsewhere. */
    record AsTraced() implements TokenCount {}
}
