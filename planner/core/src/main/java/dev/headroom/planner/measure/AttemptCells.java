package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.OptionalLong;

/** An attempt as a row of the measurements file: the columns, in order, and both directions. Absent is an empty cell. */
public final class AttemptCells {

    /** Times are nanoseconds since the start of the run. */
    public static final List<String> COLUMNS = List.of(
            "level",
            "user",
            "attempt",
            "intended_ns",
            "dispatched_ns",
            "first_token_ns",
            "last_token_ns",
            "end_ns",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_tokens",
            "outcome",
            "stop_reason",
            "content_events",
            "max_tokens",
            "server_latency_ms");

    private AttemptCells() {}

    /** @return one cell a column; no cell holds a comma, quote or line break */
    public static List<String> of(Attempt attempt) {
        Timing timing = attempt.timing();
        TokenUse tokens = attempt.tokens();
        Answer answer = attempt.answer();
        return List.of(
                Integer.toString(attempt.level()),
                Long.toString(attempt.user()),
                Integer.toString(attempt.number()),
                Long.toString(timing.intendedNanos()),
                Long.toString(timing.dispatchedNanos()),
                cell(timing.firstTokenNanos()),
                cell(timing.lastTokenNanos()),
                Long.toString(timing.endNanos()),
                Long.toString(tokens.input()),
                Long.toString(tokens.output()),
                Long.toString(tokens.cacheRead()),
                Long.toString(tokens.cacheWrite()),
                answer.outcome().name(),
                answer.stopReason(),
                Integer.toString(answer.contentEvents()),
                Integer.toString(answer.maxTokens()),
                cell(answer.serverLatencyMillis()));
    }

    /** @throws IllegalArgumentException naming the column, where a cell does not say what its column needs */
    public static Attempt parse(List<String> cells) {
        Require.that(
                cells.size() == COLUMNS.size(),
                "a row has " + cells.size() + " cells, must have " + COLUMNS.size() + ": " + String.join(",", COLUMNS));
        Timing timing =
                new Timing(whole(cells, 3), whole(cells, 4), optional(cells, 5), optional(cells, 6), whole(cells, 7));
        TokenUse tokens = new TokenUse(whole(cells, 8), whole(cells, 9), whole(cells, 10), whole(cells, 11));
        Answer answer =
                new Answer(outcome(cells), cells.get(13), small(cells, 14), small(cells, 15), optional(cells, 16));
        return new Attempt(small(cells, 0), whole(cells, 1), small(cells, 2), timing, tokens, answer);
    }

    private static String cell(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    private static Outcome outcome(List<String> cells) {
        try {
            return Outcome.valueOf(cells.get(12));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "outcome is '" + cells.get(12) + "', must be one of " + List.of(Outcome.values()), e);
        }
    }

    private static OptionalLong optional(List<String> cells, int column) {
        return cells.get(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(whole(cells, column));
    }

    private static int small(List<String> cells, int column) {
        return Math.toIntExact(whole(cells, column));
    }

    private static long whole(List<String> cells, int column) {
        try {
            return Long.parseLong(cells.get(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    COLUMNS.get(column) + " is '" + cells.get(column) + "', must be a whole number", e);
        }
    }
}
