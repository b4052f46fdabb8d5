package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table {@code record} of a DuckDB: one row for each line of the files, on disk and not in memory, and what is made of
 * it: {@code minute}, in which each request counts once.
 */
final class Records {

    private static final int FILES_A_QUERY = 500;
    private static final String COLUMNS = "minute, hour, account, region, model, workload, requests, input, output,"
            + " cache_read, cache_write, throttles, failed, latency, first_token" + SqlPrefix.COLUMNS;

    /** Lines that DuckDB could not part into cells; what they hold is left there. */
    private static final String REFUSALS =
            "SELECT file_path AS file, line::BIGINT AS line, lower(min(error_type::VARCHAR)) AS"
                    + " fault FROM reject_errors JOIN reject_scans USING (scan_id, file_id) GROUP BY file_path, line";

    private static final String NO_REFUSALS = "SELECT '' AS file, 0::BIGINT AS line, '' AS fault WHERE false";

    private final Duck duck;
    private final RecordSource source;

    Records(Duck duck, RecordSource source) {
        this.duck = duck;
        this.source = source;
    }

    /** What is made of no file. */
    private static final String EMPTY = "CREATE TABLE record AS SELECT NULL::UUID AS id, 0::INTEGER AS minute,"
            + " 0::BIGINT AS hour, '' AS account, '' AS region, '' AS model, '' AS workload, 0::INTEGER AS requests,"
            + " 0::BIGINT AS input, 0::BIGINT AS output, 0::BIGINT AS cache_read, 0::BIGINT AS cache_write,"
            + " 0::INTEGER AS throttles, 0::INTEGER AS failed, 0::INTEGER AS latency,"
            + " 0::INTEGER AS first_token" + SqlPrefix.NONE
            + ", ''::VARCHAR AS fault, ''::VARCHAR AS bad_file WHERE false";

    void load(List<LogFile> files, LogWork work) {
        if (files.isEmpty()) {
            duck.run(EMPTY);
        }
        String into = "CREATE TABLE record AS ";
        for (int from = 0; from < files.size(); from += FILES_A_QUERY) {
            List<LogFile> some = files.subList(from, Math.min(files.size(), from + FILES_A_QUERY));
            List<Path> paths = some.stream().map(LogFile::path).toList();
            duck.run(into + "SELECT id, " + COLUMNS + ", fault, CASE WHEN fault IS NOT NULL THEN file END AS bad_file"
                    + " FROM (" + source.select(paths) + ")");
            work.read(some);
            into = "INSERT INTO record ";
        }
        duck.run("CREATE TABLE refused AS " + (source.keepsRefusals() ? REFUSALS : NO_REFUSALS));
    }

    long lines() {
        return duck.number("SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM refused)");
    }

    long badLines() {
        return duck.number("SELECT (SELECT count(fault) FROM record) + (SELECT count(*) FROM refused)");
    }

    /** The first bad lines in order of file and line, at most {@code most}. */
    List<BadLine> firstBad(int most) {
        List<Path> files = duck.rows(
                "SELECT DISTINCT bad_file FROM record WHERE fault IS NOT NULL ORDER BY bad_file LIMIT " + most,
                row -> Path.of(String.valueOf(row.getString(1))));
        List<BadLine> bad = new ArrayList<>(duck.rows(
                "SELECT file, line, fault FROM refused ORDER BY file, line LIMIT " + most,
                row -> new BadLine(
                        Path.of(String.valueOf(row.getString(1))).toString(),
                        row.getLong(2),
                        "is no row: " + row.getString(3))));
        files.forEach(file -> bad.addAll(badOf(file, most)));
        return bad.stream()
                .sorted(Comparator.comparing(BadLine::file).thenComparingLong(BadLine::line))
                .limit(most)
                .toList();
    }

    /** Reads one file again, in order. */
    private List<BadLine> badOf(Path file, int most) {
        duck.run("SET preserve_insertion_order = true");
        List<BadLine> bad = duck.rows(
                "SELECT place, fault FROM (SELECT row_number() OVER () AS place, fault FROM ("
                        + source.select(List.of(file)) + ")) WHERE fault IS NOT NULL ORDER BY place LIMIT " + most,
                row -> new BadLine(file.toString(), row.getLong(1), String.valueOf(row.getString(2))));
        duck.run("SET preserve_insertion_order = false");
        return bad.stream()
                .map(one -> new BadLine(one.file(), line(file, one.line()), one.reason()))
                .toList();
    }

    /** The line of a row, with the refused lines before it, which are no rows. */
    private long line(Path file, long row) {
        long line = source.line(file, row);
        long before = refusedUpTo(file, line);
        for (long seen = 0; seen != before; before = refusedUpTo(file, line)) {
            seen = before;
            line = source.line(file, row + before);
        }
        return line;
    }

    private long refusedUpTo(Path file, long line) {
        return duck.number("SELECT count(*) FROM refused WHERE file = " + Duck.text(LogFile.slashed(file))
                + " AND line <= " + line);
    }

    /**
     * Takes away records that earlier files had too.
     *
     * @param ids files of the ids of these, as {@link #keepIds} leaves them
     * @return how many
     */
    long dropSeen(List<Path> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        duck.run("CREATE TABLE seen AS SELECT DISTINCT record.id FROM record JOIN read_parquet("
                + BedrockRecords.list(ids) + ") AS earlier ON earlier.id = record.id WHERE fault IS NULL");
        long dropped = duck.number("SELECT count(*) FROM record JOIN seen ON seen.id = record.id WHERE fault IS NULL");
        if (dropped > 0) {
            duck.run("DELETE FROM record WHERE fault IS NULL AND id IN (SELECT id FROM seen)");
        }
        return dropped;
    }

    /** Leaves the ids of all records in a file. */
    void keepIds(Path file) {
        duck.run("COPY (SELECT DISTINCT id FROM record WHERE fault IS NULL AND id IS NOT NULL) TO "
                + Duck.text(LogFile.slashed(file)) + " (FORMAT parquet, COMPRESSION uncompressed)");
    }

    /** Leaves the table {@code minute} in a file. */
    void keepMinutes(Path file) {
        duck.run("COPY minute TO " + Duck.text(LogFile.slashed(file)) + " (FORMAT parquet)");
    }

    /** Takes away all tables, so that other files can be loaded. */
    void clear() {
        duck.run("DROP VIEW IF EXISTS once");
        for (String table : List.of(
                "minute",
                "tally",
                "series",
                "latency",
                "first_token",
                "prompts",
                "doubled",
                "seen",
                "refused",
                "record")) {
            duck.run("DROP TABLE IF EXISTS " + table);
        }
    }

    /**
     * Makes the table {@code minute}.
     *
     * @return how many records were there again, by their id, and are left out
     */
    long aggregate() {
        duck.run("CREATE TABLE doubled AS SELECT id FROM record WHERE fault IS NULL AND id IS NOT NULL"
                + " GROUP BY id HAVING count(*) > 1");
        duck.run("CREATE VIEW once AS SELECT id, " + COLUMNS + " FROM record WHERE fault IS NULL"
                + " AND NOT EXISTS (FROM doubled WHERE doubled.id = record.id)"
                + " UNION ALL SELECT id, " + COLUMNS
                + " FROM (SELECT record.*, row_number() OVER (PARTITION BY record.id"
                + " ORDER BY " + COLUMNS + ") AS turn FROM record JOIN doubled ON doubled.id = record.id"
                + " WHERE fault IS NULL) WHERE turn = 1");
        duck.run("CREATE TABLE tally AS SELECT account, region, hour, model, workload, minute,"
                + " sum(requests)::BIGINT AS requests, sum(input)::BIGINT AS input, sum(output)::BIGINT AS output,"
                + " sum(cache_read)::BIGINT AS cache_read, sum(cache_write)::BIGINT AS cache_write,"
                + " sum(throttles)::BIGINT AS throttles, sum(failed)::BIGINT AS failed, count(*) AS records"
                + SqlLatency.LAST_TOKEN.tallied() + SqlLatency.FIRST_TOKEN.tallied()
                + " FROM once GROUP BY account, region, hour, model, workload, minute");
        duck.run("CREATE TABLE series AS SELECT *, row_number() OVER () AS series FROM"
                + " (SELECT DISTINCT account, region, model, workload FROM tally)");
        bucket(SqlLatency.LAST_TOKEN);
        bucket(SqlLatency.FIRST_TOKEN);
        boolean prompts = duck.number("SELECT count(*) FROM record WHERE prefix IS NOT NULL") > 0;
        duck.run("CREATE TABLE prompts AS " + (prompts ? SqlPrefix.minutes() : SqlPrefix.NOTHING));
        duck.run("CREATE TABLE minute AS SELECT tally.*, latency.places AS latency_places,"
                + " first_token.places AS first_token_places" + SqlPrefix.counts() + " FROM tally"
                + " JOIN series USING (account, region, model, workload)" + joined(SqlLatency.LAST_TOKEN.name())
                + joined(SqlLatency.FIRST_TOKEN.name()) + joined("prompts"));
        return duck.number("SELECT (SELECT count(*) FROM record WHERE fault IS NULL)"
                + " - (SELECT coalesce(sum(records), 0)::BIGINT FROM minute)");
    }

    /** Makes the table of a latency's buckets: a row for each minute, as {@link SqlLatency#digest} reads it. */
    private void bucket(SqlLatency latency) {
        boolean any = duck.number("SELECT coalesce(sum(" + latency.name() + "_count), 0)::BIGINT FROM tally") > 0;
        duck.run("CREATE TABLE " + latency.name() + " AS " + (any ? latency.minutes() : SqlLatency.NOTHING));
    }

    private static String joined(String name) {
        return " LEFT JOIN " + name + " ON " + name + ".series = series.series AND " + name
                + ".minute = tally.minute AND " + name + ".hour IS NOT DISTINCT FROM tally.hour";
    }
}
