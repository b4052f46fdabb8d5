package dev.headroom.config.file;

import dev.headroom.config.UsageColumns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a mapping of the columns of a table of usage. */
final class UsageColumnsReader {

    private static final String TIME_FORMAT = "timeFormat";
    private static final List<String> NEEDED = List.of("time", "inputTokens", "outputTokens");
    private static final List<String> OPTIONAL = List.of(
            "requests",
            "cacheReadTokens",
            "cacheWriteTokens",
            "throttles",
            "latencyMs",
            "firstTokenMs",
            "id",
            "model",
            "workload");
    private static final List<String> FORMATS =
            List.of("iso", "utc", "seconds", "milliseconds", "microseconds", "nanoseconds");

    private UsageColumnsReader() {}

    static UsageColumns read(YamlMap map) {
        map.only(Stream.of(List.of(TIME_FORMAT), NEEDED, OPTIONAL)
                .flatMap(List::stream)
                .toArray(String[]::new));
        Map<String, String> columns = new TreeMap<>();
        NEEDED.forEach(key -> columns.put(key, map.get(key).text()));
        OPTIONAL.forEach(key -> map.find(key).ifPresent(value -> columns.put(key, value.text())));
        return new UsageColumns(timeFormat(map.get(TIME_FORMAT)), columns);
    }

    private static String timeFormat(YamlValue value) {
        String format = value.text();
        if (!FORMATS.contains(format) && !format.contains("%")) {
            throw value.refuse("must be one of " + String.join(", ", FORMATS)
                    + ", or a pattern that is read as UTC; write it as in '%Y-%m-%d %H:%M:%S'");
        }
        return format;
    }
}
