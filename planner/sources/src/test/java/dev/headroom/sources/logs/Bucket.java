package dev.headroom.sources.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A folder that stands for a log bucket, with records of the shape that Bedrock documents, written by hand. */
public final class Bucket {

    static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";

    private static final String LINE = """
            {"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"TIME",\
            "accountId":"123456789012","identity":{"arn":"arn:aws:iam::123456789012:user/a"},"region":"us-west-2",\
            "requestId":"ID","operation":"Converse","modelId":"MODEL",\
            "input":{"inputContentType":"application/json","inputBodyJson":{"messages":[{"role":"user",\
            "content":[{"text":"a secret"}]}]},"inputTokenCount":100,"cacheReadInputTokenCount":3,\
            "cacheWriteInputTokenCount":2},"output":{"outputContentType":"application/json",\
            "outputBodyJson":{"metrics":{"latencyMs":5}},"outputTokenCount":10}}""";

    private final Path root;

    public Bucket(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** A record of 1 March 2026 at a time {@code HH:mm:ss}. */
    public static String record(String id, String time) {
        return LINE.replace("TIME", "2026-03-01T" + time + "Z")
                .replace("ID\"", id + "\"")
                .replace("\"MODEL\"", '"' + MODEL + '"');
    }

    static String without(String record, String text) {
        return with(record, text, "");
    }

    /** The record with one text put in the place of another, which must be in it. */
    public static String with(String record, String text, String other) {
        if (!record.contains(text)) {
            throw new IllegalArgumentException(text + " is not in " + record);
        }
        return record.replace(text, other);
    }

    static String of(String model, String record) {
        return with(record, '"' + MODEL + '"', '"' + model + '"');
    }

    static String failed(String code, String record) {
        return with(record, "\"operation\"", "\"errorCode\":\"" + code + "\",\"operation\"");
    }

    public static String labelled(String key, String value, String record) {
        return with(record, "\"input\":", "\"requestMetadata\":{\"" + key + "\":\"" + value + "\"},\"input\":");
    }

    /** Puts an object of records into an hour of 1 March 2026. */
    public Path put(int hour, String name, String... lines) {
        return put("us-west-2", hour, name, lines);
    }

    public Path put(String region, int hour, String name, String... lines) {
        String folder = "AWSLogs/123456789012/BedrockModelInvocationLogs/" + region + "/2026/03/01/"
                + (hour < 10 ? "0" : "") + hour;
        return write(root.resolve(folder).resolve(name), String.join("\n", lines) + "\n");
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try (OutputStream raw = Files.newOutputStream(file);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
                out.write(bytes);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record each at the beginning and the end, which no history holds, so that the minutes between are whole. */
    public Bucket fenced(int hour, String from, String to) {
        put(hour, "fence.json.gz", record("fence-" + from, from), record("fence-" + to, to));
        return this;
    }

    LogRequest request() {
        return new LogRequest(root, Map.of(), LogRequest.Only.ALL, LogRequest.Rules.DEFAULT);
    }

    LogRequest request(double badShare, boolean complete) {
        return new LogRequest(root, Map.of(), LogRequest.Only.ALL, new LogRequest.Rules(badShare, complete));
    }

    LogRequest only(String model, String workload) {
        return new LogRequest(
                root,
                Map.of(),
                new LogRequest.Only(Optional.of(model), Optional.of(workload), Optional.empty(), Optional.empty()),
                LogRequest.Rules.DEFAULT);
    }

    ImportedLogs read(LogRequest request) {
        return LogImport.bedrock(request, new WorkloadBy.Name("chat"));
    }

    ImportedLogs read() {
        return read(request());
    }

    static List<String> starts(ImportedLogs logs) {
        return logs.histories().get(0).intervals().stream()
                .map(interval -> interval.start().toString().substring(11, 16))
                .toList();
    }
}
