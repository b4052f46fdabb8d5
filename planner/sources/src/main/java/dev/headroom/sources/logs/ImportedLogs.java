package dev.headroom.sources.logs;

import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import made of records.
 *
 * @param histories one for each model and workload, in order of both; at least one
 * @param files the files that were read, damaged ones too
 * @param lines lines that were read, good and bad
 * @param badLines lines that are no records and were left out
 * @param firstBad the first of them
 * @param duplicates records that were there again and were left out
 */
public record ImportedLogs(
        List<UsageHistory> histories,
        List<Path> files,
        long lines,
        long badLines,
        List<BadLine> firstBad,
        long duplicates) {

    public ImportedLogs {
        histories = List.copyOf(histories);
        files = List.copyOf(files);
        firstBad = List.copyOf(firstBad);
    }
}
