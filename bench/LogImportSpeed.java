import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogImport;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.WorkloadBy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * How fast invocation logs are imported: writes so many million records of 1.2 kB as gzip of JSON lines, 5,000 to a file and a file
 * for each five minutes, then reads them twice. Once by DuckDB alone, as anybody would: scan, group by minute, model and team, no
 * checks. Once by headroom's import, with its checks of every file and line and without doubled records. Prints both and their ratio.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/LogImportSpeed.java 5}, once {@code ./headroom} has built its classes. Needs 250 MB of
 * disk for each million. {@code -Djava.io.tmpdir=DIR} says where.
 */
public final class LogImportSpeed {

    private static final int RECORDS_A_FILE = 5000;
    private static final Duration FILE = Duration.ofMinutes(5);
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HH", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static void main(String[] args) throws Exception {
        int files = Integer.parseInt(args[0]) * 1_000_000 / RECORDS_A_FILE;
        Path root = Files.createTempDirectory("headroom-logs-");
        try {
            System.out.println("writing " + files + " files to " + root);
            IntStream.range(0, files).parallel().forEach(file -> write(root, file));
            double alone = seconds(() -> scan(root));
            double ours = seconds(() -> System.out.println(imported(root)));
            long records = (long) files * RECORDS_A_FILE;
            System.out.printf(
                    Locale.ROOT,
                    "%,d records, %,d MB of gzip: DuckDB alone %.1f s (%,.0f records/s), headroom %.1f s (%,.0f records/s),"
                            + " %.2f of DuckDB's speed%n",
                    records, bytes(root) / 1_000_000, alone, records / alone, ours, records / ours, alone / ours);
        } finally {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void scan(Path root) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*), sum(requests) FROM (SELECT"
                        + " date_trunc('minute', \"timestamp\") AS minute, modelId, requestMetadata.team AS team,"
                        + " count(*) AS requests, sum(\"input\".inputTokenCount) AS input,"
                        + " sum(\"output\".outputTokenCount) AS output FROM read_json('" + root
                        + "/**/*.json.gz', format = 'newline_delimited', columns = {'timestamp': 'TIMESTAMP',"
                        + " 'modelId': 'VARCHAR', 'requestMetadata': 'STRUCT(team VARCHAR)',"
                        + " 'input': 'STRUCT(inputTokenCount BIGINT)', 'output': 'STRUCT(outputTokenCount BIGINT)'})"
                        + " GROUP BY ALL)")) {
            rows.next();
            System.out.println("DuckDB: " + rows.getLong(2) + " records in " + rows.getLong(1) + " groups");
        }
    }

    private static String imported(Path root) {
        ImportedLogs logs = LogImport.bedrock(
                new LogRequest(root, Map.of(), LogRequest.Only.ALL, LogRequest.Rules.DEFAULT),
                new WorkloadBy.Metadata("team"));
        return "headroom: " + logs.lines() + " records in " + logs.histories().size() + " histories, " + logs.badLines()
                + " bad, " + logs.duplicates() + " doubled";
    }

    private static long bytes(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void write(Path root, int file) {
        Instant begin = BEGIN.plus(FILE.multipliedBy(file));
        Path folder = root.resolve("AWSLogs/123456789012/BedrockModelInvocationLogs/us-west-2/" + HOUR.format(begin));
        SplittableRandom random = new SplittableRandom(file);
        try {
            Files.createDirectories(folder);
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(file + ".json.gz")), 1 << 16),
                    StandardCharsets.UTF_8))) {
                for (int i = 0; i < RECORDS_A_FILE; i++) {
                    out.write(record(random, i, begin.plusSeconds(FILE.toSeconds() * i / RECORDS_A_FILE)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String record(SplittableRandom random, int i, Instant time) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 80; word++) {
            words.append(Integer.toString(random.nextInt(5000), 36)).append(' ');
        }
        return "{\"schemaType\":\"ModelInvocationLog\",\"schemaVersion\":\"1.0\",\"timestamp\":\"" + time
                + "\",\"accountId\":\"123456789012\",\"identity\":{\"arn\":\"arn:aws:iam::123456789012:user/a\"},"
                + "\"region\":\"us-west-2\",\"requestId\":\"" + new UUID(random.nextLong(), random.nextLong())
                + "\",\"operation\":\"Converse\",\"modelId\":\"" + (i % 3 == 0 ? "us." : "")
                + "anthropic.claude-sonnet-4-20250514-v1:0\",\"requestMetadata\":{\"team\":\"t" + i % 4
                + "\"},\"input\":{\"inputContentType\":\"application/json\",\"inputBodyJson\":{\"messages\":[{\"role\":"
                + "\"user\",\"content\":[{\"text\":\"" + words + "\"}]}]},\"inputTokenCount\":" + random.nextInt(2000)
                + ",\"cacheReadInputTokenCount\":0,\"cacheWriteInputTokenCount\":0},\"output\":{\"outputContentType\":"
                + "\"application/json\",\"outputBodyJson\":{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":"
                + "[{\"text\":\"" + words.substring(0, 150) + "\"}]}},\"metrics\":{\"latencyMs\":" + random.nextInt(9000)
                + "}},\"outputTokenCount\":" + random.nextInt(900) + "}}\n";
    }
}
