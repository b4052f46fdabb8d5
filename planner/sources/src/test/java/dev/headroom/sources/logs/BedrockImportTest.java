package dev.headroom.sources.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields and layout are those of AWS's documentation of model invocation logging and of records that people show. */
class BedrockImportTest {

    private static final String PROFILE = "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc";
    private static final String PROVISIONED = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/xyz";

    @TempDir
    private Path folder;

    private Bucket bucket;

    @BeforeEach
    void open() {
        bucket = new Bucket(folder);
    }

    private static UsageHistory only(ImportedLogs logs) {
        assertThat(logs.histories()).hasSize(1);
        return logs.histories().get(0);
    }

    private void refused(LogRequest request, String... parts) {
        assertThatThrownBy(() -> bucket.read(request))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void requestsAndTokensAreCountedByTheMinuteAndASilentMinuteIsZero() {
        bucket.fenced(5, "05:00:30", "05:04:10");
        bucket.put(5, "a.json.gz", Bucket.record("1", "05:01:00"), Bucket.record("2", "05:01:59"));
        bucket.put(5, "b.json", Bucket.record("3", "05:03:07"));
        UsageHistory history = only(bucket.read());
        assertThat(history.modelId()).isEqualTo(Bucket.MODEL);
        assertThat(history.workload()).isEqualTo("chat");
        assertThat(history.start()).isEqualTo(Instant.parse("2026-03-01T05:01:00Z"));
        assertThat(history.intervals())
                .extracting(interval -> interval.counts())
                .containsExactly(
                        new UsageCounts(2, 200, 20, 6, 4, 0), UsageCounts.NONE, new UsageCounts(1, 100, 10, 3, 2, 0));
        assertThat(history.notes())
                .contains(
                        "requests in minutes that were seen in part, at the ends of gaps and of the log, left out: 2",
                        "ids in the log: " + Bucket.MODEL + " (5 requests)")
                .noneMatch(note -> note.contains("secret"));
    }

    @Test
    void anHourWithoutAFileIsAGapUnlessNoFileIsMissing() {
        bucket.fenced(5, "05:57:00", "05:59:50");
        bucket.fenced(7, "07:00:00", "07:02:00");
        bucket.put(5, "a.json.gz", Bucket.record("1", "05:58:00"));
        assertThat(Bucket.starts(bucket.read())).containsExactly("05:58", "07:01");
        assertThat(only(bucket.read()).notes()).contains("hours of which nothing was seen, which stay gaps: 1");
        assertThat(Bucket.starts(bucket.read(bucket.request(0, true))))
                .hasSize(64)
                .startsWith("05:58", "05:59", "06:00");
    }

    @Test
    void aFileOfAnyModelShowsThatTheLogWasOn() {
        bucket.fenced(5, "05:00:00", "05:03:00");
        bucket.put(
                5,
                "a.json.gz",
                Bucket.of(
                        "amazon.titan-image",
                        Bucket.without(Bucket.record("1", "05:05:00"), "\"inputTokenCount\":100,")));
        LogRequest request = bucket.only(Bucket.MODEL, "chat");
        assertThat(Bucket.starts(bucket.read(request))).containsExactly("05:01", "05:02", "05:03", "05:04");
        assertThat(bucket.read(request).badLines()).isZero();
    }

    @Test
    void aRecordIsOfItsOwnHourThoughItIsDeliveredInTheNext() {
        bucket.put(5, "a.json.gz", Bucket.record("1", "05:58:00"));
        bucket.put(6, "a.json.gz", Bucket.record("2", "05:59:30"), Bucket.record("3", "06:01:00"));
        assertThat(only(bucket.read()).intervals())
                .extracting(interval -> interval.counts().requests())
                .containsExactly(1L, 0L);
    }

    @Test
    void aRecordThatIsThereTwiceCountsOnce() {
        bucket.fenced(5, "05:00:00", "05:03:00");
        String record = Bucket.record("1", "05:01:00");
        bucket.put(5, "a.json.gz", record, Bucket.record("3f2c1b7e-8d4a-4f0e-9a6b-1c2d3e4f5a6b", "05:02:00"));
        bucket.put(5, "copy.json.gz", record, Bucket.record("3F2C1B7E-8D4A-4F0E-9A6B-1C2D3E4F5A6B", "05:02:00"));
        ImportedLogs logs = bucket.read();
        assertThat(logs.duplicates()).isEqualTo(2);
        assertThat(only(logs).total().requests()).isEqualTo(2);
    }

    @Test
    void aThrottleIsNoRequestAndAFailureIsNeither() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        String plain = Bucket.without(Bucket.record("1", "05:01:00"), "\"inputTokenCount\":100,");
        bucket.put(
                5,
                "a.json.gz",
                Bucket.failed("ThrottlingException", plain),
                Bucket.failed("ModelErrorException", Bucket.record("2", "05:01:01")));
        UsageHistory history = only(bucket.read());
        assertThat(history.total()).isEqualTo(new UsageCounts(0, 0, 0, 0, 0, 1));
        assertThat(history.notes()).contains("requests that failed for other reasons than throttling, left out: 1");
    }

    @Test
    void aLargeBodyElsewhereAndMarkersDoNotDisturb() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        Path object = bucket.put(
                5,
                "a.json.gz",
                Bucket.with(
                        Bucket.record("1", "05:01:00"),
                        "\"inputBodyJson\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a secret\"}]}]}",
                        "\"inputBodyS3Path\":\"s3://logs/data/1_input.json.gz\""));
        Bucket.write(object.resolveSibling("data").resolve("1_input.json.gz"), "{\"messages\":\n[]}");
        Bucket.write(folder.resolve("AWSLogs/amazon-bedrock-logs-permission-check"), "");
        Bucket.write(object.resolveSibling(".a.part.json"), "half");
        assertThat(only(bucket.read()).total()).isEqualTo(new UsageCounts(1, 100, 10, 3, 2, 0));
    }

    @Test
    void vectorsHaveNoOutputTokensAndAnswersMust() {
        String record = Bucket.without(Bucket.record("1", "05:01:00"), ",\"outputTokenCount\":10");
        bucket.fenced(5, "05:00:00", "05:02:00");
        bucket.put(5, "a.json.gz", Bucket.of("amazon.titan-embed-text-v2:0", record));
        assertThat(bucket.read().histories().get(0).total()).isEqualTo(new UsageCounts(1, 100, 0, 3, 2, 0));
        bucket.put(5, "b.json.gz", record);
        refused(bucket.request(), "b.json.gz:1: output.outputTokenCount is missing, must be there");
    }

    @Test
    void eachModelAndWorkloadIsAHistoryOfItsOwn() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        bucket.put(
                5,
                "a.json.gz",
                Bucket.labelled("team", "search", Bucket.record("1", "05:01:00")),
                Bucket.labelled("team", "search", Bucket.of("us." + Bucket.MODEL, Bucket.record("2", "05:01:00"))),
                Bucket.labelled("other", "x", Bucket.record("3", "05:01:00")),
                Bucket.labelled(
                        "team",
                        "search",
                        Bucket.of(
                                "arn:aws:bedrock:us-west-2::foundation-model/" + Bucket.MODEL,
                                Bucket.record("4", "05:01:00"))));
        ImportedLogs logs = LogImport.bedrock(bucket.request(), new WorkloadBy.Metadata("team"));
        assertThat(logs.histories())
                .extracting(history -> history.modelId() + " " + history.workload() + " "
                        + history.total().requests())
                .containsExactly(
                        Bucket.MODEL + " search 2",
                        Bucket.MODEL + " without team 1",
                        "us." + Bucket.MODEL + " search 1");
    }

    @Test
    void anApplicationProfileIsAWorkloadAndItsModelMustBeTold() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        bucket.put(
                5,
                "a.json.gz",
                Bucket.of(PROFILE, Bucket.record("1", "05:01:00")),
                Bucket.of(PROVISIONED, Bucket.record("2", "05:01:00")));
        refused(
                bucket.request(),
                folder + ": has records of " + PROFILE + ", " + PROVISIONED + "; such an ARN does not say which model",
                "--model-of " + PROFILE + "=MODEL-ID");
        LogRequest told = new LogRequest(
                folder,
                Map.of(PROFILE, Bucket.MODEL, PROVISIONED, Bucket.MODEL),
                LogRequest.Only.ALL,
                LogRequest.Rules.DEFAULT);
        ImportedLogs logs = LogImport.bedrock(told, new WorkloadBy.Profile());
        assertThat(logs.histories())
                .extracting(history -> history.modelId() + " " + history.workload() + " "
                        + history.total().requests())
                .containsExactly(Bucket.MODEL + " abc 1", Bucket.MODEL + " without profile 1");
    }

    @Test
    void twoRegionsAreNotAdded() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        bucket.put("eu-west-1", 5, "a.json.gz", Bucket.with(Bucket.record("1", "05:01:00"), "us-west-2", "eu-west-1"));
        refused(
                bucket.request(),
                "has records of account 123456789012 in eu-west-1 (1 records), 123456789012 in us-west-2 (2 records)",
                "--account and --region");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        refused(
                bucket.only("other.model", "chat"),
                "has no record of the model and workload that were asked for; it has " + Bucket.MODEL + " by chat");
        refused(new Bucket(folder.resolve("none")).request(), "none: does not exist");
        Bucket flat = new Bucket(folder.resolve("flat"));
        Bucket.write(flat.root().resolve("a.json"), Bucket.record("1", "05:01:00"));
        refused(flat.request(), "a.json: is in no folder YYYY/MM/DD/HH", "--complete");
        assertThatThrownBy(() -> flat.read(flat.request(0, true)))
                .hasMessageContaining("no hours with files that follow each other touch 3 minutes");
    }

    private static String answered(String id, String time, String body) {
        return Bucket.with(Bucket.record(id, time), "{\"metrics\":{\"latencyMs\":5}}", body);
    }

    /** Shapes of the User Guide: Converse's metrics, the last event of a stream of InvokeModel, and a body that has none. */
    @Test
    void latenciesComeOutOfTheBodiesThatHaveThem() {
        bucket.fenced(5, "05:00:00", "05:04:00");
        bucket.put(
                5,
                "a.json.gz",
                answered("1", "05:01:00", "{\"output\":{\"message\":{}},\"metrics\":{\"latencyMs\":470}}"),
                answered(
                        "2",
                        "05:01:10",
                        "[{\"type\":\"message_start\"},{\"type\":\"message_stop\",\"amazon-bedrock-invocationMetrics\":"
                                + "{\"invocationLatency\":4069,\"firstByteLatency\":1117}}]"),
                answered("3", "05:01:20", "{\"completion\":\"a secret\"}"),
                answered("4", "05:02:00", "[{\"metrics\":{\"latencyMs\":\"a secret\"}},\"a secret\"]"),
                Bucket.failed("ThrottlingException", Bucket.record("5", "05:03:00")));
        UsageHistory history = only(bucket.read());
        assertThat(history.intervals())
                .extracting(UsageInterval::details)
                .containsExactly(
                        new UsageDetails(
                                Optional.of(new LatencyDigest(2, 4_539, Optional.of(counted(470, 4_069)))),
                                Optional.of(new LatencyDigest(1, 1_117, Optional.of(counted(1_117))))),
                        UsageDetails.NONE,
                        UsageDetails.NONE);
        assertThat(history.notes())
                .contains("of 4 requests the latency to the last token is known of 2, to the first of 1")
                .noneMatch(note -> note.contains("secret"));
    }

    private static LatencyBuckets counted(long... millis) {
        long[] counts = new long[LatencyBuckets.size()];
        Arrays.stream(millis).forEach(one -> counts[LatencyBuckets.place(one)]++);
        return LatencyBuckets.of(counts);
    }

    /** A thousand latencies over all buckets: DuckDB's logarithm counts them as Java's does. */
    @Test
    void bucketsAreThoseOfTheCore() {
        bucket.fenced(5, "05:00:00", "05:02:00");
        long[] millis = new SplittableRandom(3)
                .doubles(1_000, 0, 18)
                .mapToLong(log -> (long) Math.exp(log))
                .toArray();
        bucket.put(
                5,
                "a.json.gz",
                IntStream.range(0, millis.length)
                        .mapToObj(i -> answered("l" + i, "05:01:00", "{\"metrics\":{\"latencyMs\":" + millis[i] + "}}"))
                        .toArray(String[]::new));
        LatencyDigest digest =
                only(bucket.read()).intervals().get(0).details().latency().orElseThrow();
        assertThat(digest.sumMillis()).isEqualTo(Arrays.stream(millis).sum());
        assertThat(digest.buckets()).contains(counted(millis));
    }

    /** Minutes that are parted between two hours' folders and two batches: the digests are added. */
    @Test
    void batchesGiveTheLatenciesOfAllFilesTogether() {
        bucket.fenced(5, "05:00:00", "05:58:00");
        Path early = bucket.put(5, "a.json.gz", Bucket.record("1", "05:30:00"), Bucket.record("2", "05:30:10"));
        Path late = bucket.put(6, "b.json.gz", Bucket.record("3", "05:30:20"), Bucket.record("4", "05:30:30"));
        Path fence = early.resolveSibling("fence.json.gz");
        UsageHistory whole = only(bucket.read());
        try (LogBatches batches = LogBatches.open(bucket.request(), new WorkloadBy.Name("chat"))) {
            LogBatches.Kept one = new LogBatches.Kept(folder.resolve("one"), folder.resolve("one-ids"));
            LogBatches.Kept two = new LogBatches.Kept(folder.resolve("two"), folder.resolve("two-ids"));
            List<LogBatches.Batch> read = List.of(
                    batches.read(List.of(early, fence), List.of(), one),
                    batches.read(List.of(late), List.of(one.ids()), two));
            UsageHistory parts = only(batches.sum(read, List.of(one.minutes(), two.minutes())));
            assertThat(parts.intervals()).isEqualTo(whole.intervals());
        }
        LatencyDigest digest = whole.intervals().get(29).details().latency().orElseThrow();
        assertThat(digest.count()).isEqualTo(4);
        assertThat(digest.buckets().orElseThrow().toText()).isEqualTo("82*4");
    }

    @Test
    void theSameFolderGivesTheSameHistory() {
        bucket.fenced(5, "05:00:00", "05:09:00");
        for (int file = 0; file < 20; file++) {
            bucket.put(5, file + ".json.gz", Bucket.record("a" + file, "05:0" + file % 9 + ":30"));
        }
        List<UsageHistory> first = bucket.read().histories();
        assertThat(bucket.read().histories()).isEqualTo(first);
    }
}
