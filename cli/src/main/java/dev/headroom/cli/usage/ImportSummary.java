package dev.headroom.cli.usage;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Spoken;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.logs.ImportedLogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an import says that it made. */
final class ImportSummary {

    private ImportSummary() {}

    static Map<String, Object> of(Path usage, UsageHistory history) {
        UsageCounts total = history.total();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("usage", usage.toString());
        summary.put("from", history.start().toString());
        summary.put("to", history.end().toString());
        summary.put("observed", Spoken.duration(history.observed()));
        summary.put("intervals", history.intervals().size());
        summary.put("requests", total.requests());
        summary.put("inputTokens", total.inputTokens());
        summary.put("outputTokens", total.outputTokens());
        return summary;
    }

    /** The same with what was read for it. */
    static Map<String, Object> of(Path usage, UsageHistory history, ImportedLogs logs) {
        Map<String, Object> summary = of(usage, history);
        summary.put("throttles", history.total().throttles());
        summary.putAll(read(logs));
        return summary;
    }

    private static Map<String, Object> read(ImportedLogs logs) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("lines", logs.lines());
        summary.put("badLines", logs.badLines());
        summary.put("duplicates", logs.duplicates());
        return summary;
    }

    /** Several: an object each for programs, a line each for people. */
    static void give(Console console, Output output, Map<Path, UsageHistory> written, ImportedLogs logs) {
        give(console, output, written, read(logs));
    }

    /** The same with what else is to be said. */
    static void give(Console console, Output output, Map<Path, UsageHistory> written, Map<String, Object> more) {
        List<Object> histories = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        written.forEach((path, history) -> {
            Map<String, Object> one = of(path, history);
            one.put("throttles", history.total().throttles());
            one.put("modelId", history.modelId());
            one.put("workload", history.workload());
            histories.add(one);
            lines.add(path + ": " + line(history));
        });
        output.give(console, more, Map.of("histories", histories), lines);
    }

    private static String line(UsageHistory history) {
        UsageCounts total = history.total();
        return String.format(
                Locale.ROOT,
                "%s by %s, %s, %,d requests, %,d input and %,d output tokens",
                history.modelId(),
                history.workload(),
                Spoken.duration(history.observed()),
                total.requests(),
                total.inputTokens(),
                total.outputTokens());
    }
}
