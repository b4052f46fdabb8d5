package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.stage.ReviewFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from an account, through the commands, and by which IAM actions. */
class AccountCommandsTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final Instant DAY_BEFORE = Instant.parse("2026-11-24T10:00:30Z");
    private static final Instant BOUGHT = Instant.parse("2026-11-24T10:00:00Z");
    /** The clock of {@link Shell}. */
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final Turned CLOCK = new Turned();
    private static Emulator emulator;

    @TempDir
    private Path folder;

    private Shell shell;

    private static final class Turned extends Clock {
        private volatile Instant now = BOUGHT;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    static void traffic() throws IOException, InterruptedException {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        emulator = Emulator.start(EmulatorSettings.standard(1), CLOCK);
        post(
                "/provisioned-model-throughput",
                "{\"provisionedModelName\":\"chat-2026\",\"modelId\":\"" + LLAMA
                        + ":128k\",\"modelUnits\":2,\"commitmentDuration\":\"OneMonth\"}");
        post(
                "/provisioned-model-throughput",
                "{\"provisionedModelName\":\"trial\",\"modelId\":\"" + LLAMA + ":128k\",\"modelUnits\":1}");
        put("/logging/modelinvocations", "{\"loggingConfig\":{\"s3Config\":{\"bucketName\":\"logs\"}}}");
        CLOCK.now = DAY_BEFORE;
        for (String id : List.of(LLAMA, "us." + LLAMA)) {
            post(
                    "/model/" + id + "/converse",
                    "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"one two three\"}]}],"
                            + "\"inferenceConfig\":{\"maxTokens\":5},"
                            + "\"requestMetadata\":{\"headroom-output-tokens\":\"5\"}}");
        }
        CLOCK.now = NOW;
    }

    private static void post(String path, String body) throws IOException, InterruptedException {
        send("POST", path, body);
    }

    private static void put(String path, String body) throws IOException, InterruptedException {
        send("PUT", path, body);
    }

    private static void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.endpoint().resolve(path))
                                .header("content-type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    @AfterAll
    static void stop() {
        emulator.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("run"));
        AskedOperations.taken();
    }

    private Shell.Said asked(String... words) {
        return asked(emulator.endpoint(), words);
    }

    private Shell.Said asked(URI endpoint, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--region=us-west-2", "--endpoint-url=" + endpoint));
        return all.contains("quotas") || all.contains("doctor")
                ? shell.call(all.toArray(String[]::new))
                : shell.stage(all.toArray(String[]::new));
    }

    /** The actions of the policy in a section of docs/aws.md. */
    static Set<String> policy(String command) throws IOException {
        String page = Files.readString(Shell.repository().resolve("docs/aws.md"));
        String section = page.substring(page.indexOf("## `headroom " + command + "`"));
        int begin = section.indexOf("```json") + "```json".length();
        Set<String> actions = new TreeSet<>();
        new ObjectMapper()
                .readTree(section.substring(begin, section.indexOf("```", begin)))
                .path("Statement")
                .forEach(statement -> statement.path("Action").forEach(action -> actions.add(action.asText())));
        return actions;
    }

    /** The IAM actions of the calls that were made since the last time. */
    static Set<String> actionsTaken() {
        Set<String> actions = new TreeSet<>();
        AskedOperations.taken().forEach(operation -> {
            int colon = operation.indexOf(':');
            actions.add(
                    operation.equals("S3:ListObjectsV2")
                            ? "s3:ListBucket"
                            : operation.substring(0, colon).toLowerCase(Locale.ROOT) + operation.substring(colon));
        });
        return actions;
    }

    @Test
    void usageIsImportedFromTheAccount() throws IOException {
        Shell.Said said = asked("usage", "import", "cloudwatch", "--name=chat", "--from=2026-11-20T00:00:00Z");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(actionsTaken()).isEqualTo(policy("usage import cloudwatch"));
        UsageHistory history = UsageFile.read(folder.resolve("run/usage.csv"));
        assertThat(history.modelId()).isEqualTo(LLAMA);
        assertThat(history.total()).isEqualTo(UsageCounts.of(2, 6, 10));
        assertThat(history.start()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(history.end()).isEqualTo(Instant.parse("2026-11-25T11:55:00Z"));
        assertThat(said.out()).contains("requests:      2\n");
        assertThat(said.err())
                .contains("calls of GetMetricData ask for 38 metrics: USD 0.0004 at AWS's list price.")
                .contains("note: counted together: " + LLAMA + ", us." + LLAMA);
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-import.json"));
        assertThat(manifest.outputs()).extracting("name").containsExactly("usage.csv");
        assertThat(Files.readString(folder.resolve("run/manifest-import.json"))).doesNotContain("AKID", "127.0.0.1");
    }

    @Test
    void aQuoteAsksForNoMetric() {
        Shell.Said said = asked("usage", "import", "cloudwatch", "--name=chat", "--quote");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("calls of GetMetricData ask for 114 metrics: USD 0.0011");
        assertThat(actionsTaken()).doesNotContain("cloudwatch:GetMetricData");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void whatIsOwnedIsLeftForThePlan() throws IOException {
        Shell.Said said = asked("owned", "import", "--model=" + LLAMA);
        assertThat(said.code()).as(said.err()).isZero();
        Set<String> policy = policy("owned import");
        assertThat(policy).containsAll(actionsTaken());
        assertThat(policy).as("of a purchase that failed").contains("bedrock:GetProvisionedModelThroughput");
        assertThat(said.out()).contains("\nchat-2026: 2 model units for 1 month until 2026-12-24T10:00:00Z, USD 21.18");
        assertThat(said.err()).contains("Not among them: trial is without commitment");
        assertThat(new ConfigFolder(folder).owned(folder.resolve("run/owned.yaml")))
                .containsExactly(new OwnedUnits(
                        "chat-2026",
                        new ModelUnits(2),
                        new BigDecimal("21.18"),
                        Instant.parse("2026-12-24T10:00:00Z")));
        assertThat(asked("owned", "import", "--model=" + LLAMA, "--usd-per-hour=chat-2026=19.5", "--output=json")
                        .out())
                .contains("\"name\":\"chat-2026\"", "\"usdPerHour\":19.5");
    }

    /** Bought 26 hours ago and never called: 2 x 21.18 and 24.00, each times 730. */
    @Test
    void whatIsHeldIsReviewed() throws IOException {
        Shell.Said said = asked("review", "--workload=demo", "--fail-if=idle-usd-per-month>48442.80");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(policy("review")).containsAll(actionsTaken());
        Review review = ReviewFile.read(folder.resolve("run/review.json"));
        assertThat(review.findings())
                .extracting(finding -> finding.kind() + " " + finding.subject() + " " + finding.usdPerMonth())
                .containsExactly("IDLE trial 17520.00", "IDLE chat-2026 30922.80", "EXPIRING chat-2026 30922.80");
        assertThat(review.findings().get(0).command().orElseThrow())
                .matches("aws bedrock delete-provisioned-model-throughput --region us-west-2 --provisioned-model-id"
                        + " arn:aws:bedrock:us-west-2:[0-9]{12}:provisioned-model/[a-z0-9]{12}");
        assertThat(asked("review", "--workload=demo", "--fail-if=idle-usd-per-month>48442.79")
                        .code())
                .isEqualTo(ExitCode.GATE_FAILED);
    }

    @Test
    void quotasAreShownAndWritten() throws IOException {
        Path file = folder.resolve("quota.yaml");
        Shell.Said said = asked("quotas", "show", "--model=" + LLAMA, "--write=" + file);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(actionsTaken()).isEqualTo(policy("quotas show"));
        assertThat(said.out())
                .contains("On-demand InvokeModel tokens per minute for Meta Llama 3.1 8B Instruct")
                .contains("8000000", "L-3632DE15");
        assertThat(file).content().contains("  tokensPerMinute: 8000000\n", "  unitQuota: 10\n");
    }

    @Test
    void theDoctorSaysWhoOneIsAndTriesWhatReadingNeeds() throws IOException {
        Shell.Said said = asked("doctor", "--aws");
        assertThat(said.out())
                .contains("identity    arn:aws:", "permission  cloudwatch:ListMetrics")
                .contains("doubtful  permission  there is no such bucket for s3:ListBucket on s3://logs");
        Set<String> actions = actionsTaken();
        assertThat(actions).contains("sts:GetCallerIdentity");
        actions.remove("sts:GetCallerIdentity");
        assertThat(actions).isEqualTo(policy("doctor --aws"));
    }

    @Test
    void whoCannotBeToldForAnybodyIsTheOnlyCheckOfAnAccount() {
        System.setProperty("aws.maxAttempts", "1");
        try {
            Shell.Said said = asked(URI.create("http://127.0.0.1:1"), "doctor", "--aws");
            assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
            assertThat(said.out())
                    .contains("wrong     identity    AWS cannot be reached")
                    .doesNotContain("permission");
        } finally {
            System.clearProperty("aws.maxAttempts");
        }
    }

    @Test
    void anAccountThatCannotBeReachedIsTheOutsideWorld() {
        System.setProperty("aws.maxAttempts", "1");
        try {
            Shell.Said said = asked(URI.create("http://127.0.0.1:1"), "usage", "import", "cloudwatch", "--name=chat");
            assertThat(said.code()).isEqualTo(ExitCode.OUTSIDE);
            assertThat(said.err())
                    .contains("headroom: AWS cannot be reached for cloudwatch:ListMetrics")
                    .doesNotContain("\tat ", "Exception", "AKID");
        } finally {
            System.clearProperty("aws.maxAttempts");
        }
    }

    @Test
    void aWrongCallIsSaid() {
        assertThat(shell.stage("usage", "import", "cloudwatch", "--name=chat", "--region=x")
                        .err())
                .contains("--region is not of the form of us-west-2");
        assertThat(shell.stage(
                                "usage",
                                "import",
                                "cloudwatch",
                                "--name=chat",
                                "--region=us-west-2",
                                "--to=2027-01-01T00:00:00Z")
                        .err())
                .contains("--to is 2027-01-01T00:00:00Z, which is in the future");
        assertThat(asked("usage", "import", "cloudwatch", "--name=chat", "--period=120")
                        .err())
                .contains("--period is 120, must be auto, 60, 300 or 3600");
        assertThat(shell.stage("usage", "import").err()).contains("Missing required parameter: 'FILE|DIR|s3://BUCKET'");
        assertThat(shell.stage("usage", "import", "a.csv").err()).contains("Missing required option: '--from=FORMAT'");
        assertThat(shell.call("owned").err()).contains("say what to do with the owned units");
        assertThat(shell.call("quotas").err()).contains("say what to do with the quotas");
    }
}
