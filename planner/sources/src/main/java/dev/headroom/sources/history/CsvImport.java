package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageCells;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CSV with the usage file's columns in any order, of which those of the cache, throttles and details may be absent. Comment lines before the columns are
 * passed over, but the notes of a usage file's own head stay notes; its model and workload are those that are given now.
 */
final class CsvImport implements HistoryImport {

    private static final List<String> REQUIRED =
            List.of("start", "seconds", "requests", "input_tokens", "output_tokens");

    private static final List<String> KNOWN = Stream.concat(
                    UsageCells.COLUMNS.stream(), UsageCells.DETAILS.stream().flatMap(List::stream))
            .toList();

    @Override
    public Set<ImportOption> needs() {
        return Set.of();
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        List<String> lines = SourceLines.read(request.file());
        List<String> notes = List.of();
        int comments = comments(lines);
        if (UsageHead.isBegun(lines)) {
            notes = UsageHead.parse(request.file(), lines).notes();
        } else if (comments == lines.size()) {
            throw SourceException.at(
                    request.file(), comments, "is the last line; there are only comments, no columns and no rows");
        }
        CsvTable table = CsvTable.of(request.file(), lines, comments);
        checkColumns(table);
        OffsetTimes times = new OffsetTimes();
        Timeline timeline = new Timeline();
        table.rows().forEach(row -> timeline.add(row, r -> interval(r, times, request.options(), table.columns())));
        return request.history(notes, timeline.intervals());
    }

    private static int comments(List<String> lines) {
        int comments = 0;
        while (comments < lines.size() && lines.get(comments).startsWith("#")) {
            comments++;
        }
        return comments;
    }

    private static void checkColumns(CsvTable table) {
        Set<String> seen = new HashSet<>();
        for (String column : table.columns()) {
            if (!KNOWN.contains(column)) {
                throw table.headerFault("column '" + column + "' is not known; known are " + String.join(", ", KNOWN));
            }
            if (!seen.add(column)) {
                throw table.headerFault("column '" + column + "' stands twice, must stand once");
            }
        }
        for (String column : REQUIRED) {
            if (!seen.contains(column)) {
                throw table.headerFault(
                        "column '" + column + "' is missing; needed are " + String.join(", ", REQUIRED));
            }
        }
        for (List<String> kind : UsageCells.DETAILS) {
            if (kind.stream().anyMatch(seen::contains) && !seen.containsAll(kind)) {
                throw table.headerFault("of " + String.join(", ", kind) + " not all are there; give all or none");
            }
        }
    }

    private static UsageInterval interval(CsvRow row, OffsetTimes times, ImportOptions options, List<String> columns) {
        UsageCounts counts = new UsageCounts(
                options.scaled(row.whole("requests")),
                options.scaled(row.number("input_tokens")),
                options.scaled(row.number("output_tokens")),
                options.scaled(row.has("cache_read_tokens") ? row.number("cache_read_tokens") : 0),
                options.scaled(row.has("cache_write_tokens") ? row.number("cache_write_tokens") : 0),
                options.scaled(row.has("throttles") ? row.whole("throttles") : 0));
        return new UsageInterval(
                times.instant(row, "start"),
                Duration.ofSeconds(row.whole("seconds")),
                counts,
                UsageCells.details(row::text, columns));
    }
}
