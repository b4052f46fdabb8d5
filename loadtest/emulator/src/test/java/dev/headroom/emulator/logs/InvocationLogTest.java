package dev.headroom.emulator.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.control.LoggingConfiguration;
import dev.headroom.emulator.control.LoggingConfiguration.S3;
import dev.headroom.emulator.control.LoggingSettings;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.truth.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout and fields are those of AWS's documentation of model invocation logging and of records that people show. */
class InvocationLogTest {

    private static final String ROOT = "AWSLogs/123456789012/BedrockModelInvocationLogs/";
    private static final String HOUR = ROOT + "us-west-2/2026/03/04/05/";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock("2026-03-04T05:06:08.001Z");
    private final LoggingSettings settings = new LoggingSettings();
    private Optional<InvocationLog> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(InvocationLog::close);
    }

    private InvocationLog log(int recordsPerObject, int queue) {
        InvocationLog log = new InvocationLog(
                new InvocationLog.Setup(folder, Account.example(), settings, clock),
                new InvocationLog.Limits(recordsPerObject, queue));
        opened = Optional.of(log);
        return log;
    }

    private InvocationLog log() {
        return log(1000, 100);
    }

    private void to(String bucket, String prefix, boolean text) {
        settings.put(
                new LoggingConfiguration(Optional.of(new S3(bucket, prefix)), Optional.empty(), text, Json.object()));
    }

    /** ObjectKeys of a bucket's objects of records. */
    private List<String> objects(String bucket) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(bucket))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve(bucket).relativize(file).toString())
                    .filter(key -> !key.contains("permission-check"))
                    .sorted()
                    .toList();
        }
    }

    private List<JsonNode> records(String bucket, String key) throws IOException {
        return unzipped(bucket, key).lines().map(Calls::json).toList();
    }

    private String unzipped(String bucket, String key) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve(bucket).resolve(key)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode only() throws IOException {
        List<String> keys = objects("logs");
        assertThat(keys).hasSize(1);
        List<JsonNode> records = records("logs", keys.get(0));
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    void aRecordHasTheFieldsOfTheSchema() throws IOException {
        InvocationLog log = log();
        to("logs", "bedrock", true);
        Invocation.Call call = new Invocation.Call(
                "Converse", Calls.MODEL, Calls.MODEL, false, 7, 100, "default", Map.of("team", "search", "app", "x"));
        log.saw(Calls.over(
                "r-1", call, Calls.ANSWERED, Calls.bodies("{'messages':[]}", "{'metrics':{'latencyMs':5}}")));
        log.close();
        List<String> keys = objects("logs");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0)).matches("bedrock/" + HOUR + "20260304T050608001Z_[0-9a-f]{16}\\.json\\.gz");
        assertThat(records("logs", keys.get(0)))
                .containsExactly(Calls.json("{'schemaType':'ModelInvocationLog','schemaVersion':'1.0',"
                        + "'timestamp':'2026-03-04T05:06:07Z','accountId':'123456789012',"
                        + "'identity':{'arn':'arn:aws:iam::123456789012:user/headroom'},"
                        + "'region':'us-west-2','requestId':'r-1','operation':'Converse','modelId':'" + Calls.MODEL
                        + "',"
                        + "'requestMetadata':{'app':'x','team':'search'},"
                        + "'input':{'inputContentType':'application/json','inputBodyJson':{'messages':[]},"
                        + "'inputTokenCount':7,'cacheReadInputTokenCount':3,'cacheWriteInputTokenCount':2},"
                        + "'output':{'outputContentType':'application/json',"
                        + "'outputBodyJson':{'metrics':{'latencyMs':5}},'outputTokenCount':11}}"));
        assertThat(log.status()).isEqualTo(new InvocationLog.Status(1, 0, Optional.empty()));
    }

    @Test
    void aStreamOfAModelsOwnBodiesIsAnArrayOfItsEvents() throws IOException {
        InvocationLog log = log();
        to("logs", "", true);
        String events = "[{'generation':'Hello'},{'amazon-bedrock-invocationMetrics':{'outputTokenCount':1}}]";
        log.saw(Calls.over(
                "r-1",
                Calls.call("InvokeModelWithResponseStream", "us." + Calls.MODEL),
                Calls.ANSWERED,
                Calls.bodies("{'prompt':'Hi'}", events)));
        log.close();
        assertThat(only().at("/output/outputBodyJson")).isEqualTo(Calls.json(events));
        assertThat(only().path("inferenceRegion").asText()).isEqualTo("us-west-2");
    }

    @Test
    void manyRecordsShareAnObjectAndAMinuteBeginsAnother() throws IOException {
        InvocationLog log = log(3, 100);
        to("logs", "", true);
        IntStream.range(0, 4).forEach(i -> log.saw(Calls.answered("a-" + i)));
        clock.pass(Duration.ofMinutes(1));
        log.saw(Calls.answered("b"));
        log.close();
        List<String> keys = objects("logs");
        assertThat(keys).hasSize(3);
        assertThat(keys.get(2)).contains("20260304T050708001Z_");
        assertThat(Stream.of(keys.get(0), keys.get(1)))
                .map(key -> records("logs", key).size())
                .containsExactlyInAnyOrder(1, 3);
        assertThat(log.status().written()).isEqualTo(5);
    }

    @Test
    void anObjectIsThereWhenItsMinuteIsOverThoughNothingFollows() {
        InvocationLog log = log();
        to("logs", "", true);
        log.saw(Calls.answered("a"));
        clock.pass(Duration.ofMinutes(1));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (log.status().written() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(log.status().written()).isEqualTo(1);
    }

    @Test
    void aLargeBodyIsAnObjectOfItsOwn() throws IOException {
        InvocationLog log = log();
        to("logs", "", true);
        String large = "{'text':'" + "a".repeat(100 * 1024) + "'}";
        log.saw(Calls.over("r-1", Calls.call("Converse", Calls.MODEL), Calls.ANSWERED, Calls.bodies(large, large)));
        log.close();
        List<String> keys = objects("logs");
        assertThat(keys).hasSize(3).contains(HOUR + "data/r-1_input.json.gz", HOUR + "data/r-1_output.json.gz");
        JsonNode record = records("logs", keys.get(0)).get(0);
        assertThat(record.at("/input/inputBodyS3Path").asText())
                .isEqualTo("s3://logs/" + HOUR + "data/r-1_input.json.gz");
        assertThat(record.path("input").has("inputBodyJson")).isFalse();
        assertThat(record.at("/output/outputBodyS3Path").asText()).endsWith("r-1_output.json.gz");
        assertThat(Calls.json(unzipped("logs", HOUR + "data/r-1_input.json.gz")))
                .isEqualTo(Calls.json(large));
    }

    @Test
    void onlyWhatReachedTheModelIsLogged() throws IOException {
        InvocationLog log = log();
        to("logs", "", true);
        log.saw(Calls.ended("throttled", 429, "ThrottlingException"));
        log.saw(Calls.ended("wrong", 400, "ValidationException"));
        log.saw(Calls.ended("no-place", 503, "ServiceUnavailableException"));
        log.saw(Calls.ended("failed", 424, "ModelErrorException"));
        log.saw(Calls.ended("broken", 200, "modelStreamErrorException"));
        log.close();
        List<JsonNode> records = records("logs", objects("logs").get(0));
        assertThat(records)
                .extracting(record -> record.path("requestId").asText())
                .containsExactly("failed", "broken");
        assertThat(records)
                .extracting(record -> record.path("errorCode").asText())
                .containsExactly("ModelErrorException", "modelStreamErrorException");
    }

    @Test
    void bodiesAreLeftOutWhereTextIsNotDelivered() throws IOException {
        InvocationLog log = log();
        to("logs", "", false);
        log.saw(Calls.answered("r-1"));
        log.close();
        assertThat(only().path("input").has("inputBodyJson")).isFalse();
        assertThat(only().at("/input/inputTokenCount").asInt()).isEqualTo(7);
    }

    @Test
    void nothingIsWrittenWhileLoggingIsOff() throws IOException {
        InvocationLog log = log();
        log.saw(Calls.answered("before"));
        to("logs", "", true);
        log.saw(Calls.answered("during"));
        to("other", "", true);
        log.saw(Calls.answered("elsewhere"));
        settings.delete();
        log.saw(Calls.answered("after"));
        log.close();
        assertThat(only().path("requestId").asText()).isEqualTo("during");
        assertThat(objects("other")).hasSize(1);
    }

    @Test
    void aConfigurationLeavesTheMarkerOrIsRefused() throws IOException {
        log();
        to("logs", "bedrock", true);
        assertThat(folder.resolve("logs/bedrock/" + ROOT + "amazon-bedrock-logs-permission-check"))
                .isEmptyFile();
        Files.writeString(folder.resolve("taken"), "a file where the bucket should be");
        assertThatThrownBy(() -> to("taken", "", true)).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.type()).isEqualTo("ValidationException");
            assertThat(error.text()).contains("taken");
        });
        assertThat(settings.current().orElseThrow().s3()).contains(new S3("logs", "bedrock"));
    }

    @Test
    void aFolderThatCannotBeOneIsRefusedAtTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (Path wrong : List.of(file, file.resolve("in-it"))) {
            assertThatThrownBy(() -> new InvocationLog(wrong, Account.example(), settings, clock))
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageContaining(wrong.toString())
                    .hasMessageContaining("--s3");
        }
        assertThat(file).hasContent("kept");
        Path made = folder.resolve("a/b");
        new InvocationLog(made, Account.example(), settings, clock).close();
        assertThat(made).isEmptyDirectory();
    }

    @Test
    void aDiskThatFailsIsCountedAndSaid() throws IOException {
        InvocationLog log = log();
        to("logs", "", true);
        Path year = Files.createDirectories(folder.resolve("logs/" + ROOT + "us-west-2"));
        Files.writeString(year.resolve("2026"), "a file where the year should be");
        log.saw(Calls.answered("a"));
        log.saw(Calls.answered("b"));
        log.close();
        assertThat(log.status().written()).isZero();
        assertThat(log.status().lost()).isEqualTo(2);
        assertThat(log.status().trouble())
                .hasValueSatisfying(text -> assertThat(text).contains("cannot be written"));
        assertThat(objects("logs")).containsExactly(ROOT + "us-west-2/2026");
    }

    @Test
    void whatComesFasterThanTheDiskTakesIsCounted() {
        InvocationLog log = log(1000, 1);
        to("logs", "", true);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        JsonNode slow = JsonNodeFactory.instance.pojoNode(new SlowBody(taken, free));
        log.saw(Calls.over(
                "slow",
                Calls.call("Converse", Calls.MODEL),
                Calls.ANSWERED,
                new Invocation.Bodies(slow, Json.object())));
        await(taken);
        IntStream.range(0, 5).forEach(i -> log.saw(Calls.answered("a-" + i)));
        free.countDown();
        log.close();
        assertThat(log.status().written()).isEqualTo(2);
        assertThat(log.status().lost()).isEqualTo(4);
        log.saw(Calls.answered("late"));
        assertThat(log.status().lost()).isEqualTo(5);
    }

    /** Takes as long to write as the test wants. */
    private record SlowBody(CountDownLatch taken, CountDownLatch free) {

        @JsonValue
        String text() {
            taken.countDown();
            await(free);
            return "slow";
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameRecordsMakeTheSameBytes() throws IOException {
        InvocationLog log = log();
        to("logs", "", true);
        log.saw(Calls.answered("a"));
        to("other", "", true);
        log.saw(Calls.answered("a"));
        log.close();
        assertThat(objects("logs")).isEqualTo(objects("other"));
        String key = objects("logs").get(0);
        assertThat(folder.resolve("logs").resolve(key))
                .hasSameBinaryContentAs(folder.resolve("other").resolve(key));
    }
}
