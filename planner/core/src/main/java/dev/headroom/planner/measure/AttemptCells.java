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
            "turn",
            "attempt",
            "route",
            "intended_ns",
            "dispatched_ns",
            "connected_ns",
            "headers_ns",
            "first_token_ns",
            "first_answer_ns",
            "last_token_ns",
            "end_ns",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_tokens",
            "outcome",
            "stop_reason",
            "content_events",
            "thinking_events",
            "max_tokens",
            "server_latency_ms",
            "server_first_byte_ms",
            "request_id",
            "gaps_ns");

    private static final char SEPARATOR = ',';

    private AttemptCells() {}

    /** The row; no cell holds a comma, quote or line break. */
    public static String row(Attempt attempt) {
        StringBuilder row = new StringBuilder(200);
        append(row, attempt.place());
        append(row, attempt.timing());
        append(row, attempt.tokens());
        append(row, attempt.answer());
        return row.append(attempt.timing().content().gaps()).toString();
    }

    private static void append(StringBuilder row, Place place) {
        row.append(place.level()).append(SEPARATOR).append(place.user()).append(SEPARATOR);
        row.append(place.turn()).append(SEPARATOR).append(place.number()).append(SEPARATOR);
        row.append(place.route()).append(SEPARATOR);
    }

    private static void append(StringBuilder row, Timing timing) {
        row.append(timing.intendedNanos()).append(SEPARATOR);
        row.append(timing.dispatchedNanos()).append(SEPARATOR);
        append(row, timing.carriage().connectedNanos());
        append(row, timing.carriage().headersNanos());
        append(row, timing.content().firstNanos());
        append(row, timing.content().firstAnswerNanos());
        append(row, timing.content().lastNanos());
        row.append(timing.endNanos()).append(SEPARATOR);
    }

    private static void append(StringBuilder row, TokenUse tokens) {
        row.append(tokens.input()).append(SEPARATOR).append(tokens.output()).append(SEPARATOR);
        row.append(tokens.cacheRead()).append(SEPARATOR);
        row.append(tokens.cacheWrite()).append(SEPARATOR);
    }

    private static void append(StringBuilder row, Answer answer) {
        row.append(answer.outcome().name()).append(SEPARATOR);
        row.append(answer.stopReason()).append(SEPARATOR);
        row.append(answer.events().content()).append(SEPARATOR);
        row.append(answer.events().thinking()).append(SEPARATOR);
        row.append(answer.maxTokens()).append(SEPARATOR);
        append(row, answer.server().latencyMillis());
        append(row, answer.server().firstByteMillis());
        row.append(answer.server().requestId()).append(SEPARATOR);
    }

    private static void append(StringBuilder row, OptionalLong value) {
        if (value.isPresent()) {
            row.append(value.getAsLong());
        }
        row.append(SEPARATOR);
    }

    /** @throws IllegalArgumentException naming the column, where a cell does not say what its column needs */
    public static Attempt parse(List<String> cells) {
        Require.that(
                cells.size() == COLUMNS.size(),
                "a row has " + cells.size() + " cells, must have " + COLUMNS.size() + ": " + String.join(",", COLUMNS));
        Cells row = new Cells(cells);
        return new Attempt(place(row), timing(row), tokens(row), answer(row));
    }

    private static Place place(Cells row) {
        return new Place(
                row.small("level"), row.whole("user"), row.small("turn"), row.small("attempt"), row.small("route"));
    }

    private static Timing timing(Cells row) {
        Carriage carriage = new Carriage(row.optional("connected_ns"), row.optional("headers_ns"));
        ContentTimes content = new ContentTimes(
                row.optional("first_token_ns"),
                row.optional("last_token_ns"),
                row.optional("first_answer_ns"),
                EventGaps.parse(row.text("gaps_ns")));
        return new Timing(row.whole("intended_ns"), row.whole("dispatched_ns"), carriage, content, row.whole("end_ns"));
    }

    private static TokenUse tokens(Cells row) {
        return new TokenUse(
                row.whole("input_tokens"),
                row.whole("output_tokens"),
                row.whole("cache_read_tokens"),
                row.whole("cache_write_tokens"));
    }

    private static Answer answer(Cells row) {
        return new Answer(
                row.outcome(),
                row.text("stop_reason"),
                new Answer.Events(row.small("content_events"), row.small("thinking_events")),
                row.small("max_tokens"),
                server(row));
    }

    private static ServerSide server(Cells row) {
        return new ServerSide(
                row.text("request_id"), row.optional("server_latency_ms"), row.optional("server_first_byte_ms"));
    }

    /** Cells by the names of their columns. */
    private record Cells(List<String> cells) {

        String text(String column) {
            return cells.get(COLUMNS.indexOf(column));
        }

        OptionalLong optional(String column) {
            return text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(whole(column));
        }

        int small(String column) {
            return Math.toIntExact(whole(column));
        }

        long whole(String column) {
            try {
                return Long.parseLong(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + " is '" + text(column) + "', must be a whole number", e);
            }
        }

        Outcome outcome() {
            try {
                return Outcome.valueOf(text("outcome"));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "outcome is '" + text("outcome") + "', must be one of " + List.of(Outcome.values()), e);
            }
        }
    }
}
