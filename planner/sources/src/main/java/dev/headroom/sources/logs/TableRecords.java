package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.util.List;

/**
 * Rows of a table, each one request or a count of requests at one time.
 *
 * @param mapping which column is what
 * @param columns the table's columns
 * @param parquet whether it is Parquet and not CSV
 * @param model the model of rows that name none
 * @param workload the workload of rows that name none
 */
record TableRecords(TableMapping mapping, List<String> columns, boolean parquet, String model, String workload)
        implements RecordSource {

    @Override
    public String select(List<Path> files) {
        SqlCount requests =
                count("requests", "request_count", mapping.column("requests").isEmpty());
        SqlCount input = count("inputTokens", "input_count", false);
        SqlCount output = count("outputTokens", "output_count", false);
        SqlCount read = count(
                "cacheReadTokens",
                "read_count",
                mapping.column("cacheReadTokens").isEmpty());
        SqlCount write = count(
                "cacheWriteTokens",
                "write_count",
                mapping.column("cacheWriteTokens").isEmpty());
        SqlCount throttles =
                count("throttles", "throttle_count", mapping.column("throttles").isEmpty());
        String one = mapping.column("requests").isEmpty()
                ? "CASE WHEN " + throttles.value() + " > 0 THEN 0 ELSE 1 END"
                : requests.value();
        return "SELECT file, md5(id)::UUID AS id, " + SqlTime.MINUTE
                + " AS minute, floor(epoch(moment) / 3600)::BIGINT AS hour,"
                + " '' AS account, '' AS region, model, workload, " + one + " AS requests, " + input.value()
                + " AS input, " + output.value() + " AS output, " + read.value() + " AS cache_read, " + write.value()
                + " AS cache_write, " + throttles.value() + " AS throttles, 0 AS failed"
                + latency(one, TableMapping.LATENCY, SqlLatency.LAST_TOKEN)
                + latency(one, TableMapping.FIRST_TOKEN, SqlLatency.FIRST_TOKEN) + SqlPrefix.NONE + ", CASE"
                + " WHEN stamp IS NULL THEN " + Duck.text(named("time") + " is missing, must be there")
                + " WHEN moment IS NULL THEN " + Duck.text(named("time") + " is '") + " || left(stamp, 40) || "
                + Duck.text("', must be a time of format " + mapping.timeFormat())
                + missing("id") + missing("model") + missing("workload")
                + requests.faults() + input.faults() + output.faults() + read.faults() + write.faults()
                + throttles.faults() + SqlLatency.faults(named(TableMapping.LATENCY), "latency_text")
                + SqlLatency.faults(named(TableMapping.FIRST_TOKEN), "first_token_text")
                + " END AS fault FROM (SELECT *, " + mapping.moment() + " AS moment"
                + requests.selected() + input.selected() + output.selected() + read.selected() + write.selected()
                + throttles.selected() + " FROM ("
                + rows(files) + "))";
    }

    /** Of a request; a throttle has none. */
    private static String latency(String requests, String meaning, SqlLatency as) {
        return SqlLatency.ofServed(
                "(" + requests + ") > 0",
                SqlLatency.millis(meaning.equals(TableMapping.LATENCY) ? "latency_text" : "first_token_text"),
                as);
    }

    private SqlCount count(String meaning, String raw, boolean absent) {
        return new SqlCount(named(meaning), raw, Boolean.toString(absent));
    }

    /** A column as messages call it. */
    private String named(String meaning) {
        return mapping.column(meaning).orElse(meaning);
    }

    private String missing(String meaning) {
        return mapping.column(meaning).isEmpty()
                ? ""
                : " WHEN coalesce(" + meaning + ", '') = '' THEN "
                        + Duck.text(named(meaning) + " is missing, must be there");
    }

    private String rows(List<Path> files) {
        return "SELECT filename AS file, " + mapping.sql("time", "NULL") + " AS stamp, "
                + mapping.sql("id", "CAST(NULL AS VARCHAR)") + " AS id, "
                + mapping.sql("model", Duck.text(model)) + " AS model, "
                + mapping.sql("workload", Duck.text(workload)) + " AS workload, "
                + mapping.sql("requests", "CAST(NULL AS VARCHAR)") + " AS request_count, "
                + mapping.sql("inputTokens", "NULL") + " AS input_count, "
                + mapping.sql("outputTokens", "NULL") + " AS output_count, "
                + mapping.sql("cacheReadTokens", "CAST(NULL AS VARCHAR)") + " AS read_count, "
                + mapping.sql("cacheWriteTokens", "CAST(NULL AS VARCHAR)") + " AS write_count, "
                + mapping.sql("throttles", "CAST(NULL AS VARCHAR)") + " AS throttle_count, "
                + mapping.sql(TableMapping.LATENCY, "CAST(NULL AS VARCHAR)") + " AS latency_text, "
                + mapping.sql(TableMapping.FIRST_TOKEN, "CAST(NULL AS VARCHAR)") + " AS first_token_text"
                + " FROM " + TableFiles.relation(files, columns);
    }

    @Override
    public long line(Path file, long row) {
        return parquet ? row : JsonLines.line(file, row + 1);
    }

    @Override
    public boolean keepsRefusals() {
        return !parquet;
    }

    /** Counts of hours would become a burst in the first minute of each. */
    @Override
    public void check(Duck duck, LogRequest request) {
        if (mapping.column("requests").isPresent()
                && duck.number("SELECT count(DISTINCT minute) FROM record WHERE fault IS NULL") > 2
                && duck.number("SELECT count(*) FROM record WHERE fault IS NULL AND minute % 5 <> 0") == 0) {
            throw request.fault(
                    "has only times that are whole multiples of 5 minutes, so its rows count more than a minute each; give"
                            + " such a table to --from csv, with a column 'seconds' for the length of a row");
        }
    }

    @Override
    public List<String> notes() {
        return List.of(
                mapping.column("requests").isEmpty()
                        ? "each row is one request"
                                + (mapping.column("throttles").isEmpty() ? "" : ", or a throttle")
                        : "rows are counts of requests, each in the minute of its time");
    }
}
