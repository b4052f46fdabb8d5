package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * What came back for one attempt.
 *
 * @param outcome how it ended
 * @param stopReason the service's stop reason; empty where none came
 * @param events content events received; one event may carry several tokens
 * @param maxTokens the {@code maxTokens} that was asked for; 0 of a request that makes no tokens
 * @param server what the service says of its own time
 */
public record Answer(Outcome outcome, String stopReason, Events events, int maxTokens, ServerSide server) {

    /** @throws IllegalArgumentException where a count is negative or the stop reason holds a comma or a line break */
    public Answer {
        Require.atLeast("maxTokens", maxTokens, 0);
        Require.that(
                stopReason.chars().noneMatch(c -> c == ',' || c == '\n' || c == '\r' || c == '"'),
                "a stop reason holds no comma, quote or line break");
    }

    /**
     * Events of an answer.
     *
     * @param content all that carried a piece of it, of its thinking too
     * @param thinking those that carried thinking
     */
    public record Events(int content, int thinking) {

        /** @throws IllegalArgumentException where a count is negative, or there is more thinking than content */
        public Events {
            Require.atLeast("content events", content, 0);
            Require.atLeast("thinking events", thinking, 0);
            Require.that(
                    thinking <= content,
                    "thinking events is " + thinking + ", must be at most the content events, " + content);
        }
    }

    public int contentEvents() {
        return events.content();
    }
}
