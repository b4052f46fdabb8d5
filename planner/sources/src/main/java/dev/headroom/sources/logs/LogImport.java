package dev.headroom.sources.logs;

import dev.headroom.planner.quantity.Work;
import dev.headroom.sources.SourceException;
import java.util.List;
import java.util.Optional;

/** Reads records of single requests into usage histories of minutes, one for each model and workload. */
public final class LogImport {

    private LogImport() {}

    /**
     * Bedrock's model invocation logs, in a copy of the bucket's folder.
     *
     * @throws SourceException where there are no records, too many lines are bad, or it is not clear of what account, Region,
     *     model or workload a history would be
     */
    public static ImportedLogs bedrock(LogRequest request, WorkloadBy workload) {
        return bedrock(request, workload, new Work());
    }

    /** The same, telling how much is done. */
    public static ImportedLogs bedrock(LogRequest request, WorkloadBy workload, Work work) {
        return read(
                request,
                new LogWork(work),
                LogFiles.of(request.root(), request.rules().complete()),
                (duck, files) -> BedrockRecords.of(request, workload));
    }

    /**
     * Rows of a table in CSV or Parquet, one file or a folder of them.
     *
     * @throws SourceException as for Bedrock's logs, and where a column is missing
     */
    public static ImportedLogs table(LogRequest request, TableMapping mapping) {
        return table(request, mapping, new Work());
    }

    /** The same, telling how much is done. */
    public static ImportedLogs table(LogRequest request, TableMapping mapping, Work work) {
        String model = needed(request, mapping, "model", request.only().modelId(), "--model-id");
        String workload = needed(request, mapping, "workload", request.only().workload(), "--name");
        return read(
                request,
                new LogWork(work),
                TableFiles.of(request.root()),
                (duck, files) -> new TableRecords(
                        mapping,
                        TableFiles.columns(duck, files, mapping),
                        TableFiles.isParquet(files.get(0).path()),
                        model,
                        workload));
    }

    private static String needed(
            LogRequest request, TableMapping mapping, String meaning, Optional<String> given, String flag) {
        if (mapping.column(meaning).isEmpty() && given.isEmpty()) {
            throw request.fault("the mapping names no column for " + meaning + "; add one, or give " + flag);
        }
        return given.orElse("");
    }

    static SourceException onlyDamaged(LogRequest request, List<BadLine> damaged) {
        return request.fault("has only damaged files, the first: " + damaged.get(0));
    }

    /** What reads files, once there is a DuckDB to look into them. */
    @FunctionalInterface
    private interface Reader {
        RecordSource of(Duck duck, List<LogFile> files);
    }

    private static ImportedLogs read(LogRequest request, LogWork work, List<LogFile> files, Reader reader) {
        work.expect(files);
        List<BadLine> damaged = GzipCheck.damaged(files, work);
        List<LogFile> whole = Sifted.whole(files, damaged);
        try (Duck duck = Duck.open()) {
            if (whole.isEmpty()) {
                throw onlyDamaged(request, damaged);
            }
            RecordSource source = reader.of(duck, whole);
            Records records = new Records(duck, source);
            records.load(whole, work);
            Sifted sifted = Sifted.of(whole, damaged, records);
            sifted.check(request);
            source.check(duck, request);
            long duplicates = records.aggregate();
            work.counted(whole);
            Histories histories = new Histories(duck, request, source);
            return new ImportedLogs(
                    histories.make(sifted, duplicates),
                    files.stream().map(LogFile::path).toList(),
                    sifted.lines(),
                    sifted.bad(),
                    sifted.first(),
                    duplicates);
        }
    }
}
