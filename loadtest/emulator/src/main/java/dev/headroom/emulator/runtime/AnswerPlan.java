package dev.headroom.emulator.runtime;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.runtime.dialect.Ask;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How long an answer will be and why it will stop there, decided before it begins.
 *
 * @param tokens its length
 * @param stopReason in Converse's words
 * @param stopSequence the text that stops it
 */
record AnswerPlan(int tokens, String stopReason, Optional<String> stopSequence) {

    /** Request metadata that pins the length; the real service only logs metadata. */
    static final String PINNED_TOKENS = "headroom-output-tokens";
    /** Request metadata that pins the reason of an answer that nothing cuts. */
    static final String PINNED_REASON = "headroom-stop-reason";

    private static final Set<String> REASONS = Set.of(
            "end_turn",
            "tool_use",
            "stop_sequence",
            "guardrail_intervened",
            "content_filtered",
            "malformed_model_output",
            "malformed_tool_use");

    static AnswerPlan of(
            Ask ask, ModelTruth model, Map<String, String> metadata, Words words, SplittableRandom random) {
        double draw = random.nextGaussian();
        int wished = pinnedTokens(metadata).orElseGet(() -> model.output().tokens(draw));
        int limit = ask.maxTokens().orElse(model.maxOutputTokens());
        int room = model.contextTokens() - ask.prompt().tokens();
        AnswerPlan plan = new AnswerPlan(wished, reason(ask, metadata), Optional.empty());
        for (String stop : ask.stopSequences()) {
            int before = words.before(stop, plan.tokens());
            if (before < plan.tokens()) {
                plan = new AnswerPlan(before, "stop_sequence", Optional.of(stop));
            }
        }
        if (plan.tokens() >= limit) {
            plan = new AnswerPlan(limit, "max_tokens", Optional.empty());
        }
        return plan.tokens() > room ? new AnswerPlan(room, "model_context_window_exceeded", Optional.empty()) : plan;
    }

    private static String reason(Ask ask, Map<String, String> metadata) {
        String pinned = metadata.get(PINNED_REASON);
        if (pinned == null) {
            return ask.tool().isPresent() ? "tool_use" : "end_turn";
        } else if (!REASONS.contains(pinned)) {
            throw AwsError.validation("requestMetadata." + PINNED_REASON + ": must be one of " + REASONS);
        }
        return pinned;
    }

    private static Optional<Integer> pinnedTokens(Map<String, String> metadata) {
        String pinned = metadata.get(PINNED_TOKENS);
        if (pinned == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Math.max(1, Integer.parseInt(pinned)));
        } catch (NumberFormatException e) {
            throw AwsError.validation("requestMetadata." + PINNED_TOKENS + ": must be a whole number");
        }
    }
}
