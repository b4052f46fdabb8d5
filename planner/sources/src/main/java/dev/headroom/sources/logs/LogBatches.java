package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Bedrock's model invocation logs, read a batch of files at a time, so that the files of one batch need not be there any more
 * when the next is read. Of each batch its minutes are kept, in a file; all of them together give what {@link LogImport#bedrock}
 * gives of the same files in one folder.
 */
public final class LogBatches implements AutoCloseable {

    /** What is kept of a batch; minutes of a headroom that kept less are none of another's. */
    private static final String KEPT = "with latencies";

    /**
     * What a batch was.
     *
     * @param files how many of its files are whole
     * @param lines lines of all its files, a damaged one's up to its damage
     * @param bad how many are no records, with all of a damaged file's
     * @param damaged files that are not whole; nothing of them is used
     * @param lostHours hours, since 1970, of whose folders these are
     * @param first the first lines of whole files that are no records
     * @param duplicates records that were there again, in the batch or before it, and were left out
     */
    public record Batch(
            long files,
            long lines,
            long bad,
            List<BadLine> damaged,
            List<Long> lostHours,
            List<BadLine> first,
            long duplicates) {

        public Batch {
            damaged = List.copyOf(damaged);
            lostHours = List.copyOf(lostHours);
            first = List.copyOf(first);
        }

        /** The same, of files with other names. */
        public Batch named(UnaryOperator<String> name) {
            return new Batch(files, lines, bad, named(damaged, name), lostHours, named(first, name), duplicates);
        }

        private static List<BadLine> named(List<BadLine> lines, UnaryOperator<String> name) {
            return lines.stream()
                    .map(bad -> new BadLine(name.apply(bad.file()), bad.line(), bad.reason()))
                    .toList();
        }
    }

    /**
     * Where a batch is left.
     *
     * @param minutes the file of its minutes
     * @param ids the file of its records' ids
     */
    public record Kept(Path minutes, Path ids) {}

    private final LogRequest request;
    private final Duck duck;
    private final BedrockRecords source;

    private LogBatches(LogRequest request, Duck duck, BedrockRecords source) {
        this.request = request;
        this.duck = duck;
        this.source = source;
    }

    /** Opens a DuckDB for it. */
    public static LogBatches open(LogRequest request, WorkloadBy workload) {
        return new LogBatches(request, Duck.open(), BedrockRecords.of(request, workload));
    }

    /**
     * What makes the minutes of a batch others than those of another request for the same files: texts are equal where they are.
     */
    public static String words(LogRequest request, WorkloadBy workload) {
        return workload + " " + BedrockRecords.of(request, workload).chosen() + " " + KEPT
                + (request.rules().beginnings() ? " with beginnings of prompts" : "");
    }

    /**
     * Reads a batch.
     *
     * @param files in order of name, each in a folder {@code YYYY/MM/DD/HH}
     * @param seen files of ids; records with one of these are left out
     * @param to where what is kept of it is left, replacing what is there
     * @throws dev.headroom.sources.SourceException where a file cannot be read
     */
    public Batch read(List<Path> files, List<Path> seen, Kept to) {
        List<LogFile> all = files.stream().map(LogFile::of).toList();
        List<BadLine> damaged = GzipCheck.damaged(all, LogWork.untold());
        List<LogFile> whole = Sifted.whole(all, damaged);
        Records records = new Records(duck, source);
        records.clear();
        records.load(whole, LogWork.untold());
        records.keepIds(to.ids());
        Sifted sifted = Sifted.of(whole, damaged, records);
        long lost = damaged.stream().mapToLong(BadLine::line).sum();
        List<BadLine> first = sifted.bad() > lost ? records.firstBad(Sifted.SHOWN) : List.of();
        long duplicates = records.dropSeen(seen) + records.aggregate();
        records.keepMinutes(to.minutes());
        records.clear();
        return new Batch(whole.size(), sifted.lines(), sifted.bad(), damaged, sifted.lostHours(), first, duplicates);
    }

    /**
     * The histories of all batches.
     *
     * @param batches in order of their files
     * @param minutes the files of their minutes
     * @return what an import made of them, without the paths of files
     * @throws dev.headroom.sources.SourceException as {@link LogImport#bedrock}
     */
    public ImportedLogs sum(List<Batch> batches, List<Path> minutes) {
        Sifted sifted = sifted(batches);
        if (sifted.files() == 0) {
            throw LogImport.onlyDamaged(request, sifted.damaged());
        }
        sifted.check(request);
        duck.run("CREATE OR REPLACE TABLE minute AS SELECT account, region, hour, model, workload, minute,"
                + " sum(requests)::BIGINT AS requests, sum(input)::BIGINT AS input, sum(output)::BIGINT AS output,"
                + " sum(cache_read)::BIGINT AS cache_read, sum(cache_write)::BIGINT AS cache_write,"
                + " sum(throttles)::BIGINT AS throttles, sum(failed)::BIGINT AS failed, sum(records)::BIGINT AS records"
                + SqlLatency.LAST_TOKEN.summed() + SqlLatency.FIRST_TOKEN.summed() + SqlPrefix.summed()
                + " FROM read_parquet(" + BedrockRecords.list(minutes) + ")"
                + " GROUP BY account, region, hour, model, workload, minute");
        long duplicates = batches.stream().mapToLong(Batch::duplicates).sum();
        return new ImportedLogs(
                new Histories(duck, request, source).make(sifted, duplicates),
                List.of(),
                sifted.lines(),
                sifted.bad(),
                sifted.first(),
                duplicates);
    }

    private static Sifted sifted(List<Batch> batches) {
        List<BadLine> damaged =
                batches.stream().flatMap(batch -> batch.damaged().stream()).toList();
        List<BadLine> first = new ArrayList<>(damaged);
        batches.forEach(batch -> first.addAll(batch.first()));
        return new Sifted(
                batches.stream().mapToLong(Batch::files).sum(),
                damaged,
                batches.stream()
                        .flatMap(batch -> batch.lostHours().stream())
                        .distinct()
                        .toList(),
                batches.stream().mapToLong(Batch::lines).sum(),
                batches.stream().mapToLong(Batch::bad).sum(),
                first.stream().limit(Sifted.SHOWN).toList());
    }

    @Override
    public void close() {
        duck.close();
    }
}
