package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A usage interval as a row of the usage file: the columns, in order, and both directions. */
public final class UsageCells {

    /** {@code start} is an ISO-8601 instant in UTC, {@code seconds} the interval's length. */
    public static final List<String> COLUMNS = List.of(
            "start",
            "seconds",
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_tokens",
            "throttles");

    private UsageCells() {}

    /** @return one cell a column; no cell holds a comma, quote or line break */
    public static List<String> of(UsageInterval interval) {
        UsageCounts counts = interval.counts();
        return List.of(
                interval.start().toString(),
                Long.toString(interval.resolution().toSeconds()),
                Long.toString(counts.requests()),
                Long.toString(counts.inputTokens()),
                Long.toString(counts.outputTokens()),
                Long.toString(counts.cacheReadTokens()),
                Long.toString(counts.cacheWriteTokens()),
                Long.toString(counts.throttles()));
    }

    /** @throws IllegalArgumentException naming the column, where a cell does not say what its column needs */
    public static UsageInterval parse(List<String> cells) {
        Require.that(
                cells.size() == COLUMNS.size(),
                "a row has " + cells.size() + " cells, must have " + COLUMNS.size() + ": " + String.join(",", COLUMNS));
        UsageCounts counts = new UsageCounts(
                whole(cells, 2), whole(cells, 3), whole(cells, 4), whole(cells, 5), whole(cells, 6), whole(cells, 7));
        return new UsageInterval(start(cells.get(0)), Duration.ofSeconds(whole(cells, 1)), counts);
    }

    private static Instant start(String cell) {
        try {
            return Instant.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "start is '" + cell + "', must be an instant in UTC as in 2026-09-01T00:00:00Z", e);
        }
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
