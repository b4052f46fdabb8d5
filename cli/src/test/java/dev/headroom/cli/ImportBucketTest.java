package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.sources.stage.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invocation logs out of a bucket of an emulator through the command. */
class ImportBucketTest {

    private static final String LOG = "AWSLogs/123456789012/BedrockModelInvocationLogs/us-west-2/2026/03/01/";

    @TempDir
    private static Path s3;

    private static Emulator emulator;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        for (int hour = 5; hour < 7; hour++) {
            Path object = s3.resolve("logs/" + LOG + "0" + hour + "/x.json");
            Files.createDirectories(object.getParent());
            Files.write(object, lines(hour), StandardCharsets.UTF_8);
        }
        EmulatorSettings.Extras extras =
                new EmulatorSettings.Extras(Optional.empty(), FaultPlan.NONE, Optional.empty(), Optional.of(s3));
        emulator = Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 1, extras),
                Clock.systemUTC());
    }

    private static List<String> lines(int hour) {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"schemaType\":\"ModelInvocationLog\",\"schemaVersion\":\"1.0\","
                            + "\"timestamp\":\"2026-03-01T%02d:%02d:00Z\",\"accountId\":\"123456789012\","
                            + "\"region\":\"us-west-2\",\"requestId\":\"%d-%d\",\"operation\":\"Converse\","
                            + "\"modelId\":\"m-1\",\"input\":{\"inputTokenCount\":100},"
                            + "\"output\":{\"outputTokenCount\":10}}",
                    hour,
                    minute,
                    hour,
                    minute));
        }
        return lines;
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

    private Shell.Said imported(String... flags) {
        List<String> words = new ArrayList<>(List.of("usage", "import"));
        words.addAll(List.of(flags));
        words.addAll(List.of("--region=us-west-2", "--endpoint-url=" + emulator.endpoint()));
        return shell.stage(words.toArray(String[]::new));
    }

    @Test
    void aBucketBecomesTheHistoryThatItsFolderBecomes() throws IOException {
        Shell.Said said = imported("s3://logs", "--from=bedrock", "--name=chat");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(AccountCommandsTest.actionsTaken()).isEqualTo(AccountCommandsTest.policy("usage import s3://"));
        assertThat(said.out()).contains("requests:      118\n", "duplicates:    0\n");
        assertThat(said.err())
                .contains("s3://logs: account 123456789012 in us-west-2, 2 hours, 2 objects, ")
                .contains("7 LIST requests were made; 2 GET requests for ")
                .contains("They are not priced here");
        byte[] usage = Files.readAllBytes(folder.resolve("run/usage.csv"));
        assertThat(folder.resolve("run/usage-sources.csv"))
                .content()
                .containsPattern("\n[0-9a-f]{64},[0-9]+,s3://logs/" + LOG + "05/x.json\n");
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-import.json"));
        assertThat(manifest.outputs()).extracting("name").containsExactly("usage-sources.csv", "usage.csv");
        assertThat(Files.readString(folder.resolve("run/manifest-import.json")))
                .contains("s3://logs")
                .doesNotContain("AKID", "127.0.0.1");
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.stage("usage", "import", s3.resolve("logs").toString(), "--from=bedrock", "--name=chat")
                        .out()
                        .replace("other", "run"))
                .isEqualTo(said.out());
        assertThat(Files.readString(folder.resolve("other/usage.csv")))
                .as("but for the place")
                .isEqualTo(new String(usage, StandardCharsets.UTF_8)
                        .replace("imported from s3://logs:", "imported from logs:"));
        assertThat(imported("s3://logs", "--name=chat").err())
                .contains("2 of these objects were read before and are not read again.")
                .contains("0 GET requests for 0.0 kB are to come");
    }

    @Test
    void aQuoteReadsNoObject() {
        Shell.Said said = imported("s3://logs/", "--name=chat", "--since=2026-03-01T06:30:00Z", "--quote");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("1 hour, 1 object, ");
        assertThat(AccountCommandsTest.actionsTaken()).containsExactly("s3:ListBucket");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    /** The SDK's own words for AWS_ENDPOINT_URL_S3 in a JVM's properties. */
    @Test
    void anEndpointOfTheEnvironmentIsUsed() {
        System.setProperty("aws.endpointUrlS3", emulator.endpoint().toString());
        try {
            Shell.Said said =
                    shell.stage("usage", "import", "s3://logs", "--name=chat", "--region=us-west-2", "--quote");
            assertThat(said.code()).as(said.err()).isZero();
        } finally {
            System.clearProperty("aws.endpointUrlS3");
        }
    }

    private void refused(Shell.Said said, int code, String... parts) {
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.err()).contains(parts).doesNotContain("\tat ", "Exception", "AKID");
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void aWrongCallIsSaid() {
        refused(
                imported("s3://none", "--name=chat"),
                ExitCode.OUTSIDE,
                "there is no such bucket",
                "s3://none/AWSLogs/");
        refused(
                imported("s3://logs/x", "--name=chat"),
                ExitCode.GATE_FAILED,
                "s3://logs/x: no invocation log was found; looked for s3://logs/x/AWSLogs/ACCOUNT/",
                "s3://logs/ has only the folder AWSLogs/");
        refused(imported("s3://Logs", "--name=chat"), ExitCode.INPUT, "'s3://Logs' names no bucket");
        refused(imported("s3://logs"), ExitCode.INPUT, "--name", "--workload-key", "--workload-profile");
        refused(
                imported("s3://logs/x.csv", "--from=csv", "--name=chat"),
                ExitCode.INPUT,
                "--from csv is not read out of S3; copy it, as with: aws s3 cp s3://logs/x.csv FILE");
        refused(imported("s3://logs", "--name=chat", "--scale=2"), ExitCode.INPUT, "--scale are of no use");
        refused(
                shell.stage("usage", "import", "logs", "--from=bedrock", "--name=chat", "--since=2026-03-01T00:00:00Z"),
                ExitCode.INPUT,
                "--since, --until, --quote",
                "of no use with a file or a folder");
        refused(
                imported("s3://logs", "--name=chat", "--bucket-region=eu-west-1"),
                ExitCode.OUTSIDE,
                "give --bucket-region us-west-2");
    }
}
