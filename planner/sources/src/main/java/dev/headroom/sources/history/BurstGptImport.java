package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Requests by the hour, counted from 0, as made from the BurstGPT trace (arXiv 2401.17644). */
final class BurstGptImport implements HistoryImport {

    private static final List<String> COLUMNS = List.of("hour", "value");
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public Set<ImportOption> needs() {
        return EnumSet.allOf(ImportOption.class);
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        Timeline timeline = new Timeline();
        CsvTable.read(request.file())
                .withColumns(COLUMNS)
                .rows()
                .forEach(row -> timeline.add(row, r -> interval(r, request.options())));
        return request.history(notes(request.options(), timeline.intervals()), timeline.intervals());
    }

    private static UsageInterval interval(CsvRow row, ImportOptions options) {
        long requests = row.whole("value");
        UsageCounts counts = UsageCounts.of(
                options.scaled(requests),
                options.scaled(requests * options.inputTokensPerRequest().orElseThrow()),
                options.scaled(requests * options.outputTokensPerRequest().orElseThrow()));
        Duration offset = Duration.ofHours(row.whole("hour"));
        return new UsageInterval(options.start().orElseThrow().plus(offset), HOUR, counts);
    }

    private static List<String> notes(ImportOptions options, List<UsageInterval> hours) {
        List<String> notes = new ArrayList<>();
        notes.add("BurstGPT hours; hour 0 is set at " + options.start().orElseThrow());
        notes.add("tokens are not in the file but assumed: "
                + ImportOptions.plain(options.inputTokensPerRequest().orElseThrow()) + " input and "
                + ImportOptions.plain(options.outputTokensPerRequest().orElseThrow()) + " output tokens a request");
        Duration span = Duration.between(
                hours.get(0).start(), hours.get(hours.size() - 1).end());
        long missing = span.toHours() - hours.size();
        if (missing > 0) {
            notes.add(missing + " of " + span.toHours() + " hours are missing and stay gaps");
        }
        return notes;
    }
}
