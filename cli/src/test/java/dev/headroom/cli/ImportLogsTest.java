package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invocation logs through the command, from a folder as the bucket has it to usage files. */
class ImportLogsTest {

    private static final String HOUR = "logs/AWSLogs/123456789012/BedrockModelInvocationLogs/us-west-2/2026/03/01/05";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("run"));
        Files.createDirectories(folder.resolve(HOUR));
    }

    private static String record(int minute, String team, String model) {
        return "{\"schemaType\":\"ModelInvocationLog\",\"schemaVersion\":\"1.0\",\"timestamp\":\"2026-03-01T05:0"
                + minute
                + ":00Z\",\"accountId\":\"123456789012\",\"region\":\"us-west-2\",\"requestId\":\"" + minute + team
                + model
                + "\",\"operation\":\"Converse\",\"modelId\":\"" + model + "\",\"requestMetadata\":{\"team\":\"" + team
                + "\"},\"input\":{\"inputTokenCount\":100},\"output\":{\"outputTokenCount\":10}}";
    }

    private void write(String... more) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            lines.add(record(minute, "a", "m-1"));
            lines.add(record(minute, "b/c", "m-1"));
        }
        lines.addAll(List.of(more));
        Files.write(folder.resolve(HOUR).resolve("x.json"), lines, StandardCharsets.UTF_8);
    }

    private Shell.Said imported(String... flags) {
        List<String> words = new ArrayList<>(
                List.of("usage", "import", folder.resolve("logs").toString(), "--from=bedrock"));
        words.addAll(List.of(flags));
        return shell.stage(words.toArray(String[]::new));
    }

    private void refused(Shell.Said said, String... parts) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void oneModelAndWorkloadBecomeTheRunFoldersHistory() throws IOException {
        write();
        Shell.Said said = imported("--name=chat");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("requests:      6\n", "input tokens:  600\n", "bad lines:     0\n");
        assertThat(UsageFile.read(folder.resolve("run/usage.csv")).workload()).isEqualTo("chat");
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-import.json"));
        assertThat(manifest.outputs()).extracting("name").containsExactly("usage-sources.csv", "usage.csv");
        assertThat(folder.resolve("run/usage-sources.csv"))
                .content()
                .containsPattern("\n[0-9a-f]{64},[0-9]+,.*/x.json\n");
    }

    @Test
    void severalWorkloadsBecomeAFileEachAndAnEarlierHistoryGoes() throws IOException {
        write();
        imported("--name=chat");
        Shell.Said said = imported("--workload-key=team");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("usage-m-1-a.csv:", "usage-m-1-b-c.csv:", "m-1 by b/c, 3 minutes, 3 requests");
        assertThat(said.err()).contains("headroom demand --usage FILE", "usage.csv of an earlier import is removed");
        assertThat(folder.resolve("run/usage.csv")).doesNotExist();
        assertThat(imported("--workload-key=team", "--output=json").out()).contains("\"histories\":[{\"usage\":");
        assertThat(imported("--workload-key=team", "--name=a").code()).isZero();
        assertThat(UsageFile.read(folder.resolve("run/usage.csv")).total().requests())
                .isEqualTo(3);
    }

    @Test
    void badLinesAreShownWithTheirPlaceAndLimited() throws IOException {
        write("no json");
        refused(imported("--name=chat"), HOUR + "/x.json:11: is not a JSON object", "at most 0.1%", "--bad-lines");
        refused(
                imported("--name=chat", "--bad-lines=much"),
                "--bad-lines",
                "'much' must be a share, as in 0.1% or 0.001");
        Shell.Said said = imported("--name=chat", "--bad-lines=10%");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("left out: ", "x.json:11: is not a JSON object");
    }

    /** Two records: the minutes at both ends were seen in part, and between them there is none. */
    @Test
    void aHistoryWithoutARequestIsNotWritten() throws IOException {
        Files.write(
                folder.resolve(HOUR).resolve("x.json"),
                List.of(record(1, "a", "m-1"), record(5, "a", "m-1")),
                StandardCharsets.UTF_8);
        Shell.Said said = imported("--name=chat");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err())
                .contains("its records leave no request from 2026-03-01T05:02:00Z to 2026-03-01T05:05:00Z")
                .contains("requests in minutes that were seen in part, at the ends of gaps and of the log, left out: 2")
                .contains("give logs of a longer time");
        assertThat(folder.resolve("run/usage.csv")).doesNotExist();
    }

    @Test
    void aCallThatDoesNotSayEnoughNamesTheFlag() throws IOException {
        String arn = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/p";
        write(record(1, "a", arn));
        refused(imported(), "--name", "--workload-key", "--workload-profile");
        refused(imported("--workload-key=team", "--workload-profile"), "are both given");
        refused(imported("--name=chat"), arn, "--model-of " + arn + "=MODEL-ID");
        refused(imported("--name=chat", "--scale=2"), "--scale", "of no use with --from bedrock");
        refused(
                shell.stage("usage", "import", "x.csv", "--from=csv", "--model-id=m", "--name=n", "--complete"),
                "--complete are of no use with --from csv");
        refused(shell.stage("usage", "import", "x.csv", "--from=csv", "--name=n"), "--model-id is missing");
        assertThat(imported("--name=chat", "--model-of", arn + "=m-1").out()).contains("requests:      7\n");
    }

    @Test
    void aTableIsReadByItsMapping() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "at,in,out\n60,5,1\n120,7,2\n180,5,1\n");
        Path mapping = folder.resolve("m.yaml");
        Files.writeString(mapping, "time: at\ntimeFormat: seconds\ninputTokens: in\noutputTokens: out\n");
        String[] call = {"usage", "import", table.toString(), "--from=table", "--model-id=m", "--name=n"};
        refused(shell.stage(call), "--mapping is missing");
        refused(imported("--name=n", "--mapping=" + mapping), "--mapping is of no use with --from bedrock");
        List<String> words = new ArrayList<>(List.of(call));
        words.add("--mapping=" + mapping);
        Shell.Said said = shell.stage(words.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("input tokens:  7\n");
        assertThat(Manifest.read(folder.resolve("run/manifest-import.json")).inputs())
                .hasSize(1);
        words.add("--workload-profile");
        assertThat(shell.stage(words.toArray(String[]::new)).err()).contains("of no use with --from table");
    }
}
