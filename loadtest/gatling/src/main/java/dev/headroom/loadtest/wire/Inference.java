package dev.headroom.loadtest.wire;

import dev.headroom.planner.quantity.Require;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an answer should be made.
 *
 * @param maxTokens the most tokens that it may have, thinking included; on-demand admission reserves all of them
 * @param outputTokens the length that it should have; said only in the request's metadata, so a model does not know of it
 * @param thinkingTokens the most tokens that Claude may think; absent where it should not think
 * @param tier the service tier; absent where the request names none
 */
public record Inference(int maxTokens, int outputTokens, OptionalInt thinkingTokens, Optional<ServiceTier> tier) {

    /** Amazon Bedrock User Guide, claude-messages-extended-thinking; read 2026-10. */
    private static final int LEAST_THINKING = 1024;

    /** @throws IllegalArgumentException where a count is below 1, or thinking is below 1,024 or not below {@code maxTokens} */
    public Inference {
        Require.atLeast("maxTokens", maxTokens, 1);
        Require.atLeast("output tokens", outputTokens, 1);
        if (thinkingTokens.isPresent()) {
            Require.atLeast("thinking tokens", thinkingTokens.getAsInt(), LEAST_THINKING);
            Require.that(
                    thinkingTokens.getAsInt() < maxTokens,
                    "thinking tokens is " + thinkingTokens.getAsInt() + ", must be below maxTokens, which is "
                            + maxTokens + " and includes them");
        }
    }

    /** Without thinking, of the tier that is served when none is named. */
    public static Inference of(int maxTokens, int outputTokens) {
        return new Inference(maxTokens, outputTokens, OptionalInt.empty(), Optional.empty());
    }

    /** The same with thinking, which only Claude knows how to do. */
    public Inference thinking(int tokens) {
        return new Inference(maxTokens, outputTokens, OptionalInt.of(tokens), tier);
    }

    public Inference in(ServiceTier named) {
        return new Inference(maxTokens, outputTokens, thinkingTokens, Optional.of(named));
    }
}
