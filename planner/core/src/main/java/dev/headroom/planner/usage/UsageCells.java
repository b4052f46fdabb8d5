package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.PromptPrefixes.Beginnings;
import dev.headroom.planner.usage.PromptPrefixes.Least;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A usage interval as a row of the usage file, in both directions. The columns of {@link #COLUMNS} are always there; behind them those of the
 * details that any interval of the history has, each kind whole.
 */
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

    /** Columns of the latencies to the last token: how many requests, milliseconds of all together, and buckets. */
    public static final List<String> LATENCY = List.of("latency_count", "latency_ms", "latency_buckets");

    /** The same of the times to the first token. */
    public static final List<String> FIRST_TOKEN =
            List.of("first_token_count", "first_token_ms", "first_token_buckets");

    /** Columns of how prompts begin: how many were seen, their tokens, and those of long beginnings that were there again and first. */
    public static final List<String> PREFIXES = List.of(
            "prompts_seen",
            "prompts_seen_tokens",
            "again_512_tokens",
            "first_512_tokens",
            "again_1024_tokens",
            "first_1024_tokens",
            "again_4096_tokens",
            "first_4096_tokens");

    /** The kinds of details in the order of their columns. */
    public static final List<List<String>> DETAILS = List.of(LATENCY, FIRST_TOKEN, PREFIXES);

    private UsageCells() {}

    /** The columns that a history needs. */
    public static List<String> columns(UsageHistory history) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (any(history, details -> details.latency().isPresent())) {
            columns.addAll(LATENCY);
        }
        if (any(history, details -> details.firstToken().isPresent())) {
            columns.addAll(FIRST_TOKEN);
        }
        if (any(history, details -> details.prefixes().isPresent())) {
            columns.addAll(PREFIXES);
        }
        return List.copyOf(columns);
    }

    private static boolean any(UsageHistory history, Predicate<UsageDetails> has) {
        return history.intervals().stream().map(UsageInterval::details).anyMatch(has);
    }

    /**
     * A row.
     *
     * @param columns those of the history
     * @return one cell a column; no cell holds a comma, quote or line break
     */
    public static List<String> of(UsageInterval interval, List<String> columns) {
        UsageCounts counts = interval.counts();
        List<String> cells = new ArrayList<>(List.of(
                interval.start().toString(),
                Long.toString(interval.resolution().toSeconds()),
                Long.toString(counts.requests()),
                Long.toString(counts.inputTokens()),
                Long.toString(counts.outputTokens()),
                Long.toString(counts.cacheReadTokens()),
                Long.toString(counts.cacheWriteTokens()),
                Long.toString(counts.throttles())));
        if (columns.containsAll(LATENCY)) {
            cells.addAll(cells(interval.details().latency()));
        }
        if (columns.containsAll(FIRST_TOKEN)) {
            cells.addAll(cells(interval.details().firstToken()));
        }
        if (columns.containsAll(PREFIXES)) {
            cells.addAll(interval.details()
                    .prefixes()
                    .map(UsageCells::prefixes)
                    .orElse(Collections.nCopies(PREFIXES.size(), "")));
        }
        return cells;
    }

    private static List<String> cells(Optional<LatencyDigest> digest) {
        return digest.map(found -> List.of(
                        Long.toString(found.count()),
                        Long.toString(found.sumMillis()),
                        found.buckets().map(LatencyBuckets::toText).orElse("")))
                .orElse(List.of("", "", ""));
    }

    private static List<String> prefixes(PromptPrefixes seen) {
        List<String> cells =
                new ArrayList<>(List.of(Long.toString(seen.requests()), Long.toString(seen.promptTokens())));
        for (Least least : Least.values()) {
            cells.add(Long.toString(seen.of(least).again()));
            cells.add(Long.toString(seen.of(least).first()));
        }
        return cells;
    }

    /** @throws IllegalArgumentException naming the column, where a cell does not say what its column needs */
    public static UsageInterval parse(List<String> cells, List<String> columns) {
        Require.that(
                cells.size() == columns.size(),
                "a row has " + cells.size() + " cells, must have " + columns.size() + ": " + String.join(",", columns));
        UsageCounts counts = new UsageCounts(
                whole(cells, 2), whole(cells, 3), whole(cells, 4), whole(cells, 5), whole(cells, 6), whole(cells, 7));
        return new UsageInterval(
                start(cells.get(0)),
                Duration.ofSeconds(whole(cells, 1)),
                counts,
                details(column -> cells.get(columns.indexOf(column)), columns));
    }

    /**
     * The details of a row.
     *
     * @param cell the text of one of these columns
     * @param columns of the row, in any order; a kind of details that is not whole among them is not there
     * @throws IllegalArgumentException naming the column, where a cell does not say what its column needs
     */
    public static UsageDetails details(Function<String, String> cell, List<String> columns) {
        return new UsageDetails(
                digest(cell, columns, LATENCY), digest(cell, columns, FIRST_TOKEN), prefixes(cell, columns));
    }

    private static Optional<PromptPrefixes> prefixes(Function<String, String> cell, List<String> columns) {
        if (!columns.containsAll(PREFIXES) || PREFIXES.stream().map(cell).allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        List<Long> counts = PREFIXES.stream()
                .map(column -> whole(column, cell.apply(column)))
                .toList();
        Map<Least, Beginnings> beginnings = new EnumMap<>(Least.class);
        int at = 2;
        for (Least least : Least.values()) {
            beginnings.put(least, new Beginnings(counts.get(at), counts.get(at + 1)));
            at += 2;
        }
        return Optional.of(new PromptPrefixes(counts.get(0), counts.get(1), beginnings));
    }

    private static Optional<LatencyDigest> digest(
            Function<String, String> cell, List<String> columns, List<String> kind) {
        if (!columns.containsAll(kind)) {
            return Optional.empty();
        }
        List<String> cells = kind.stream().map(cell).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Optional<LatencyBuckets> buckets =
                Optional.of(cells.get(2)).filter(text -> !text.isEmpty()).map(LatencyBuckets::parse);
        return Optional.of(
                new LatencyDigest(whole(kind.get(0), cells.get(0)), whole(kind.get(1), cells.get(1)), buckets));
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
        return whole(COLUMNS.get(column), cells.get(column));
    }

    private static long whole(String column, String cell) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is '" + cell + "', must be a whole number", e);
        }
    }
}
