package dev.headroom.sources.logs;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table is what.
 *
 * @param timeFormat one of {@link #FORMATS}, or a pattern with {@code %} as strptime reads it
 * @param columns names of columns by one of {@link #MEANINGS}
 */
public record TableMapping(String timeFormat, Map<String, String> columns) {

    /**
     * Text in ISO 8601 with an offset from UTC; the same without one, in UTC; or a number of these units since 1970 in UTC.
     */
    public static final List<String> FORMATS =
            List.of("iso", "utc", "seconds", "milliseconds", "microseconds", "nanoseconds");

    /** Milliseconds from a request to its last token. */
    static final String LATENCY = "latencyMs";

    /** Milliseconds from a request to its first token. */
    static final String FIRST_TOKEN = "firstTokenMs";

    /** What a column can be; {@code time}, {@code inputTokens} and {@code outputTokens} must be there. */
    public static final List<String> MEANINGS = List.of(
            "time",
            "requests",
            "inputTokens",
            "outputTokens",
            "cacheReadTokens",
            "cacheWriteTokens",
            "throttles",
            LATENCY,
            FIRST_TOKEN,
            "id",
            "model",
            "workload");

    /** @throws IllegalArgumentException where the format or a meaning is not known, or a needed column is missing */
    public TableMapping {
        columns = Map.copyOf(columns);
        Require.that(
                FORMATS.contains(timeFormat) || timeFormat.contains("%"),
                "timeFormat is '" + timeFormat + "', must be one of " + String.join(", ", FORMATS)
                        + " or a pattern as in '%Y-%m-%d %H:%M:%S'");
        for (String key : columns.keySet()) {
            Require.that(MEANINGS.contains(key), key + " is not one of " + String.join(", ", MEANINGS));
        }
        for (String key : List.of("time", "inputTokens", "outputTokens")) {
            Require.that(columns.containsKey(key), key + " is missing, must be there");
        }
        for (String key : List.of(LATENCY, FIRST_TOKEN)) {
            Require.that(
                    !(columns.containsKey("requests") && columns.containsKey(key)),
                    key
                            + " stands beside requests; a row that counts requests has no latency of one, leave one of them out");
        }
    }

    Optional<String> column(String meaning) {
        return Optional.ofNullable(columns.get(meaning));
    }

    /** The SQL expression of a column's text; {@code otherwise} where the table has none. */
    String sql(String meaning, String otherwise) {
        return column(meaning)
                .map(name -> "CAST(" + Duck.name(name) + " AS VARCHAR)")
                .orElse(otherwise);
    }

    /** The SQL expression of the instant in {@code stamp}, null where it is none. */
    String moment() {
        return switch (timeFormat) {
            case "iso" -> SqlTime.WITH_OFFSET;
            case "utc" ->
                "try_cast(CASE WHEN NOT regexp_matches(stamp, '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$') OR"
                        + " regexp_matches(stamp, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') THEN stamp END AS TIMESTAMP)";
            case "seconds" -> since1970(1);
            case "milliseconds" -> since1970(1_000);
            case "microseconds" -> since1970(1_000_000);
            case "nanoseconds" -> since1970(1_000_000_000);
            default -> "try_strptime(stamp, " + Duck.text(timeFormat) + ")";
        };
    }

    /** From 1970 to 9999: beyond that the unit is another. */
    private static String since1970(long parts) {
        String seconds = "try_cast(stamp AS DOUBLE) / " + parts;
        return "CASE WHEN " + seconds + " BETWEEN 0 AND 253402300799 THEN to_timestamp(" + seconds + ") END";
    }
}
