package dev.headroom.config;

import dev.headroom.planner.quantity.Require;

/** The {@code maxTokens} that a request is sent with; on-demand admission reserves all of it. */
public sealed interface MaxTokens {

    /** Whether an answer of so many tokens fits in it. */
    boolean allows(int outputTokens);

    /** For a request whose answer should have so many tokens; at least 1. */
    int of(int outputTokens);

    /** Always the same. */
    record Fixed(int tokens) implements MaxTokens {
        public Fixed {
            Require.atLeast("maxTokens", tokens, 1);
        }

        @Override
        public int of(int outputTokens) {
            return tokens;
        }

        @Override
        public boolean allows(int outputTokens) {
            return outputTokens <= tokens;
        }
    }

    /**
     * A multiple of what the answer should have, rounded up: a caller that knows how long its answers are.
     *
     * @param outputTimes at least 1
     */
    record OutputTimes(double outputTimes) implements MaxTokens {
        public OutputTimes {
            Require.within("outputTimes", outputTimes, 1, 1000);
        }

        @Override
        public int of(int outputTokens) {
            return (int) Math.min(Integer.MAX_VALUE, Math.ceil(outputTokens * outputTimes));
        }

        @Override
        public boolean allows(int outputTokens) {
            return true;
        }
    }
}
