package dev.headroom.sources.logs;

import dev.headroom.planner.usage.UsageHistory;
import java.util.List;

/**
 * What an import made of records.
 *
 * @param histories one for each model and workload, in order of both; at least one
 * @param lines lines that were read, good and bad
 * @param badLines lines that are no records and were left out
 * @param firstBad the first of them
 * @param duplicates records that were there again and were left out
 */
public record ImportedLogs(
        List<UsageHistory> histories, long lines, long badLines, List<BadLine> firstBad, long duplicates) {

    public ImportedLogs {
        histories = List.copyOf(histories);
        firstBad = List.copyOf(firstBad);
    }
}
