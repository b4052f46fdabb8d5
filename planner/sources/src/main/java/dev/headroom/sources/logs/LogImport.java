package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.util.List;

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
        ModelNames names = new ModelNames(request.models());
        String chosen = request.only().modelId().map(names::sqlCondition).orElse("true");
        return read(
                request,
                LogFiles.of(request.root(), request.rules().complete()),
                new BedrockRecords(workload, "(" + chosen + ")"));
    }

    private static ImportedLogs read(LogRequest request, List<LogFile> files, RecordSource source) {
        List<BadLine> damaged = GzipCheck.damaged(files);
        List<LogFile> whole = Sifted.whole(files, damaged);
        try (Duck duck = Duck.open()) {
            Records records = new Records(duck, source);
            if (whole.isEmpty()) {
                throw SourceException.in(request.root(), "has only damaged files, the first: " + damaged.get(0));
            }
            records.load(whole);
            Sifted sifted = Sifted.of(whole, damaged, records);
            sifted.check(request);
            long duplicates = records.aggregate();
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
