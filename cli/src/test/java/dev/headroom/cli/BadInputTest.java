package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a message with its place and a way out, exit code 2, and nothing half-written. */
class BadInputTest {

    private static final String HEAD = "start,seconds,requests,input_tokens,output_tokens\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("run"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Shell.Said imported(String csv) throws IOException {
        return shell.stage(
                "usage",
                "import",
                file("usage-in.csv", csv).toString(),
                "--from=csv",
                "--model-id=meta.llama3-1-8b-instruct-v1:0",
                "--name=demo");
    }

    private void refused(Shell.Said said, String... parts) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void aValueOfAnOptionIsRefusedInTheWordsOfPeople() {
        refused(shell.call("leaks", "--workload=demo", "--seed=abc"), "'--seed'", "'abc' must be a whole number");
        refused(
                shell.call("usage", "import", "x.csv", "--from=csv", "--model-id=m", "--name=n", "--start=yesterday"),
                "'--start'",
                "'yesterday' must be an instant in UTC, as in 2026-09-01T00:00:00Z");
        refused(
                shell.call("usage", "import", "x.csv", "--from=csv", "--model-id=m", "--name=n", "--scale=twice"),
                "'--scale'",
                "'twice' must be a number");
    }

    @Test
    void anUnknownFlagNamesItAndTheHelp() {
        refused(shell.call("plan", "--budge", "3"), "--budge", "headroom plan --help");
        refused(shell.call("fly"), "fly", "headroom --help");
        refused(shell.call(), "say what to do");
    }

    @Test
    void aMissingFileIsNamed() {
        refused(
                shell.stage(
                        "demand",
                        "--workload=demo",
                        "--usage",
                        folder.resolve("none.csv").toString()),
                "none.csv",
                "does not exist");
    }

    @Test
    void anEmptyHistoryIsNoHistory() throws IOException {
        refused(imported(""), "usage-in.csv", "empty");
        refused(imported(HEAD), "usage-in.csv");
    }

    @Test
    void aNegativeCountIsRefusedWithItsLine() throws IOException {
        refused(
                imported(HEAD + "2026-09-01T00:00:00Z,60,1,10,10\n2026-09-01T00:01:00Z,60,-1,10,10\n"),
                "usage-in.csv:3",
                "-1");
        refused(imported(HEAD + "2026-09-01T00:00:00Z,60,1,NaN,10\n"), "usage-in.csv:2", "NaN");
    }

    @Test
    void timesOutOfOrderOrInTwoZonesAreRefusedWithTheirLines() throws IOException {
        refused(
                imported(HEAD + "2026-09-01T00:01:00Z,60,1,10,10\n2026-09-01T00:00:00Z,60,1,10,10\n"),
                "usage-in.csv:3");
        refused(
                imported(HEAD + "2026-09-01T00:01:00Z,60,1,10,10\n2026-09-01T02:02:00+02:00,60,1,10,10\n"),
                "usage-in.csv:3",
                "+02:00");
    }

    @Test
    void aWrongKeyOfAScenarioIsRefusedWithFileAndLine() throws IOException {
        String smoke =
                Files.readString(Shell.repository().resolve("config/scenarios/smoke.yaml"), StandardCharsets.UTF_8);
        Path scenario = file("smoke.yaml", smoke.replace("maxTokens:", "maxTokns:"));
        Shell.Said said = shell.stage("loadtest", scenario.toString(), "--workload=demo");
        refused(said, "smoke.yaml:", "maxTokns", "maxTokens");
    }

    @Test
    void aModelWithoutAPriceSaysWhichHaveOne() throws IOException {
        refused(
                shell.call("prices", "show", "nobody.model-1", "--region", "us-west-2"),
                "nobody.model-1",
                "models with a price the nearest are ",
                "`headroom prices show --region us-west-2` lists those of the Region");
        refused(
                shell.call("prices", "show", "meta.llama3-1-8b-instruct-v1:0", "--region", "moon-1"),
                "moon-1",
                "us-west-2");
    }

    @Test
    void aPortInUseSaysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    shell.call("emulator", "--port", Integer.toString(taken.getLocalPort())),
                    Integer.toString(taken.getLocalPort()),
                    "--port");
        }
    }

    @Test
    void aPaidTestNeedsABudgetAndAYes() {
        refused(
                shell.stage("loadtest", "smoke", "--workload=demo", "--target=http://127.0.0.1:9"),
                "--budget is missing");
    }

    private Path workload(String key, String value) throws IOException {
        String demo =
                Files.readString(Shell.repository().resolve("config/workloads/demo.yaml"), StandardCharsets.UTF_8);
        return file(
                "mine.yaml",
                demo.replaceFirst("name: .*", "name: mine").replaceFirst(key + ": .*", key + ": " + value));
    }

    @Test
    void aModelThatTheEmulatorDoesNotHaveIsRefusedBeforeItIsStarted() throws IOException {
        String mine = workload("modelId", "meta.llama9-1-8b-instruct-v1:0").toString();
        refused(
                shell.stage("loadtest", "smoke", "--workload=" + mine),
                "workload mine: modelId is 'meta.llama9-1-8b-instruct-v1:0', which the emulator does not have; it has"
                        + " meta.llama3-1-8b-instruct-v1:0, ");
    }

    @Test
    void aRegionThatAwsDoesNotHaveIsRefused() throws IOException {
        String mine = workload("region", "us-wets-2").toString();
        refused(
                shell.stage("loadtest", "smoke", "--workload=" + mine),
                "workload mine: region is 'us-wets-2', which AWS does not have; those of its geography are us-east-1,");
    }

    @Test
    void aBudgetForWhatCostsNothingIsRefused() {
        refused(
                shell.stage("loadtest", "smoke", "--workload=demo", "--budget=3"),
                "--budget is given, but the emulator costs nothing; leave it out, or give --target");
    }

    @Test
    void aFileOfTheWrongStageIsNamedForWhatItIs() throws IOException {
        Path plan = file("plan.json", "{\"format\": \"headroom plan\", \"version\": 1}\n");
        refused(
                shell.stage("plan", "--workload=demo", "--targets=interactive", "--demand", plan.toString()),
                "plan.json",
                "headroom demand");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        imported("nonsense\n");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.sorted(Comparator.naturalOrder()).filter(Files::isRegularFile))
                    .containsExactly(folder.resolve("usage-in.csv"));
        }
    }
}
