package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines of Bedrock's model invocation logs, schema ModelInvocationLog 1.0. Only times, names and counts are selected: what
 * was asked and answered is parsed, for the latency in it and for how it begins, and never kept.
 *
 * @param workload whose request a line is
 * @param chosen the SQL condition on {@code modelId} of records whose counts are needed; others only show that the log was on
 * @param key of the hashes by which beginnings of prompts are compared; absent where prompts are not looked at
 */
record BedrockRecords(WorkloadBy workload, String chosen, Optional<String> key) implements RecordSource {

    private static final String THROTTLED = "lower(coalesce(errorCode, '')) = 'throttlingexception'";
    private static final String SERVED = "errorCode IS NULL AND chosen";
    /** Answers of these are vectors and scores; their records have no count of output tokens. */
    private static final String WORDLESS = "modelId LIKE '%embed%' OR modelId LIKE '%rerank%'";

    /**
     * Where the bodies of answers have their latencies, in milliseconds. Converse's have {@code metrics}; what was streamed by
     * InvokeModel is a list, whose last event has the metrics of the invocation. Other answers have none.
     */
    private static final String MEASURED = "json_extract_string(answer, ['$.metrics.latencyMs',"
            + " '$[#-1].\"amazon-bedrock-invocationMetrics\".invocationLatency',"
            + " '$.\"amazon-bedrock-invocationMetrics\".invocationLatency',"
            + " '$[#-1].\"amazon-bedrock-invocationMetrics\".firstByteLatency',"
            + " '$.\"amazon-bedrock-invocationMetrics\".firstByteLatency'])";

    private static final SqlCount INPUT = new SqlCount("input.inputTokenCount", "input_count", "false");
    private static final SqlCount OUTPUT = new SqlCount("output.outputTokenCount", "output_count", WORDLESS);
    private static final SqlCount CACHE_READ = new SqlCount("input.cacheReadInputTokenCount", "read_count", "true");
    private static final SqlCount CACHE_WRITE = new SqlCount("input.cacheWriteInputTokenCount", "write_count", "true");

    /** All tokens of a prompt. */
    private static final String PROMPT =
            "(" + INPUT.value() + " + " + CACHE_READ.value() + " + " + CACHE_WRITE.value() + ")";

    static BedrockRecords of(LogRequest request, WorkloadBy workload) {
        ModelNames names = new ModelNames(request.models());
        return new BedrockRecords(
                workload,
                "(" + request.only().modelId().map(names::sqlCondition).orElse("true") + ")",
                request.rules().beginnings() ? Optional.of(SqlPrefix.key()) : Optional.empty());
    }

    @Override
    public String select(List<Path> files) {
        return "SELECT file, coalesce(try_cast(requestId AS UUID), md5(requestId)::UUID) AS id,"
                + " " + SqlTime.MINUTE + " AS minute, hour, accountId AS account, region,"
                + " modelId AS model, workload, (" + SERVED + ")::INTEGER AS requests"
                + counted(INPUT, "input") + counted(OUTPUT, "output")
                + counted(CACHE_READ, "cache_read") + counted(CACHE_WRITE, "cache_write")
                + ", (" + THROTTLED + " AND chosen)::INTEGER AS throttles"
                + ", (errorCode IS NOT NULL AND chosen AND NOT " + THROTTLED + ")::INTEGER AS failed"
                + SqlLatency.ofServed(
                        SERVED, SqlLatency.millis("coalesce(times[1], times[2], times[3])"), SqlLatency.LAST_TOKEN)
                + SqlLatency.ofServed(SERVED, SqlLatency.millis("coalesce(times[4], times[5])"), SqlLatency.FIRST_TOKEN)
                + key.map(drawn -> SqlPrefix.ofServed(SERVED, PROMPT, drawn)).orElse(SqlPrefix.NONE)
                + ", CASE" + faults() + " END AS fault FROM (SELECT *, " + MEASURED + " AS times"
                + (key.isPresent() ? SqlPrefix.selected() : "") + INPUT.selected()
                + OUTPUT.selected()
                + CACHE_READ.selected() + CACHE_WRITE.selected() + " FROM (" + lines(files) + "))";
    }

    private static String counted(SqlCount count, String name) {
        return ", CASE WHEN " + SERVED + " THEN " + count.value() + " ELSE 0 END AS " + name;
    }

    private static String faults() {
        return " WHEN schemaType IS NULL THEN 'is not a JSON object with a schemaType'"
                + " WHEN schemaType <> 'ModelInvocationLog' THEN 'schemaType is ''' || left(schemaType, 40)"
                + " || ''', must be ModelInvocationLog'"
                + " WHEN schemaVersion IS DISTINCT FROM '1.0' THEN 'schemaVersion is '''"
                + " || left(coalesce(schemaVersion, ''), 20) || ''', this headroom reads 1.0'"
                + " WHEN stamp IS NULL THEN 'timestamp is missing, must be there'"
                + " WHEN moment IS NULL THEN 'timestamp is ''' || left(stamp, 40)"
                + " || ''', must be ISO-8601 with an offset, as in 2026-09-01T00:00:00Z'"
                + " WHEN abs(epoch(moment) / 3600 - hour) > 24 THEN 'timestamp is ''' || left(stamp, 40)"
                + " || ''', more than a day from the hour of its folder'"
                + missing("requestId") + missing("accountId") + missing("region") + missing("modelId")
                + " WHEN NOT (" + SERVED + ") THEN NULL"
                + INPUT.faults() + OUTPUT.faults() + CACHE_READ.faults() + CACHE_WRITE.faults();
    }

    private static String missing(String field) {
        return " WHEN coalesce(" + field + ", '') = '' THEN '" + field + " is missing, must be there'";
    }

    private String lines(List<Path> files) {
        return "SELECT filename AS file, schemaType, schemaVersion, \"timestamp\" AS stamp,"
                + " " + SqlTime.WITH_OFFSET + " AS moment,"
                + " epoch(try_strptime(regexp_extract(replace(filename, '\\', '/'),"
                + " '/([0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9]{2})/[^/]*$', 1), '%Y/%m/%d/%H'))::BIGINT // 3600 AS hour,"
                + " accountId, region, requestId, modelId, errorCode, coalesce(" + chosen + ", false) AS chosen, "
                + workloadName() + " AS workload,"
                + " \"input\".inputTokenCount AS input_count, \"output\".outputTokenCount AS output_count,"
                + " \"input\".cacheReadInputTokenCount AS read_count,"
                + " \"input\".cacheWriteInputTokenCount AS write_count, \"output\".outputBodyJson AS answer"
                + (key.isPresent() ? ", \"input\".inputBodyJson AS prompt" : "")
                + " FROM read_json(" + list(files) + ", format = 'newline_delimited', ignore_errors = true,"
                + " filename = true, columns = {'schemaType': 'VARCHAR', 'schemaVersion': 'VARCHAR',"
                + " 'timestamp': 'VARCHAR', 'accountId': 'VARCHAR', 'region': 'VARCHAR', 'requestId': 'VARCHAR',"
                + " 'modelId': 'VARCHAR', 'errorCode': 'VARCHAR'" + metadataColumn()
                + ", 'input': 'STRUCT(" + (key.isPresent() ? "inputBodyJson JSON, " : "")
                + "inputTokenCount VARCHAR, cacheReadInputTokenCount VARCHAR,"
                + " cacheWriteInputTokenCount VARCHAR)', 'output': 'STRUCT(outputTokenCount VARCHAR, outputBodyJson JSON)'})";
    }

    static String list(List<Path> files) {
        return files.stream().map(file -> Duck.text(LogFile.slashed(file))).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Of the metadata, the one key that names the workload, and none where none does. */
    private String metadataColumn() {
        return workload instanceof WorkloadBy.Metadata metadata
                ? ", 'requestMetadata': " + Duck.text("STRUCT(" + Duck.name(metadata.key()) + " VARCHAR)")
                : "";
    }

    private String workloadName() {
        if (workload instanceof WorkloadBy.Metadata metadata) {
            return "coalesce(nullif(requestMetadata." + Duck.name(metadata.key()) + ", ''), "
                    + Duck.text("without " + metadata.key()) + ")";
        }
        if (workload instanceof WorkloadBy.Name one) {
            return Duck.text(one.name());
        }
        return "coalesce(nullif(regexp_extract(modelId, ':application-inference-profile/(.+)$', 1), ''),"
                + " 'without profile')";
    }

    @Override
    public long line(Path file, long row) {
        return JsonLines.line(file, row);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "requests are records without an error code; throttles are records of a ThrottlingException, where"
                        + " Bedrock logged them",
                workload instanceof WorkloadBy.Metadata metadata
                        ? "a workload is what requests say under the metadata key " + metadata.key()
                        : workload instanceof WorkloadBy.Profile
                                ? "a workload is an application inference profile"
                                : "all requests of the log are one workload's");
    }
}
