package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * What came back for one attempt.
 *
 * @param outcome how it ended
 * @param stopReason the service's stop reason; empty where none came
 * @param contentEvents content events received; one event may carry several tokens
 * @param maxTokens the {@code maxTokens} that was asked for
 * @param serverLatencyMillis the service's own {@code metrics.latencyMs}, where it came
 */
public record Answer(
        Outcome outcome, String stopReason, int contentEvents, int maxTokens, OptionalLong serverLatencyMillis) {

    /** @throws IllegalArgumentException where a count is negative or the stop reason holds a comma or a line break */
    public Answer {
        Require.atLeast("content events", contentEvents, 0);
        Require.atLeast("maxTokens", maxTokens, 1);
        Require.that(
                stopReason.chars().noneMatch(c -> c == ',' || c == '\n' || c == '\r' || c == '"'),
                "a stop reason holds no comma, quote or line break");
    }
}
