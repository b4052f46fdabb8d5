package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageCells;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV with the usage file's columns in any order, of which cache and throttle columns may be absent. */
final class CsvImport implements HistoryImport {

    private static final List<String> REQUIRED =
            List.of("start", "seconds", "requests", "input_tokens", "output_tokens");

    @Override
    public Set<ImportOption> needs() {
        return Set.of();
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        CsvTable table = CsvTable.read(request.file());
        checkColumns(table);
        OffsetTimes times = new OffsetTimes();
        Timeline timeline = new Timeline();
        table.rows().forEach(row -> timeline.add(row, r -> interval(r, times, request.options())));
        return request.history(List.of(), timeline.intervals());
    }

    private static void checkColumns(CsvTable table) {
        Set<String> seen = new HashSet<>();
        for (String column : table.columns()) {
            if (!UsageCells.COLUMNS.contains(column)) {
                throw table.headerFault(
                        "column '" + column + "' is not known; known are " + String.join(", ", UsageCells.COLUMNS));
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
    }

    private static UsageInterval interval(CsvRow row, OffsetTimes times, ImportOptions options) {
        UsageCounts counts = new UsageCounts(
                options.scaled(row.whole("requests")),
                options.scaled(row.number("input_tokens")),
                options.scaled(row.number("output_tokens")),
                options.scaled(row.has("cache_read_tokens") ? row.number("cache_read_tokens") : 0),
                options.scaled(row.has("cache_write_tokens") ? row.number("cache_write_tokens") : 0),
                options.scaled(row.has("throttles") ? row.whole("throttles") : 0));
        return new UsageInterval(times.instant(row, "start"), Duration.ofSeconds(row.whole("seconds")), counts);
    }
}
