package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.sources.stage.CapacityFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is started, and what is said of what was bought before. */
@Tag("once")
class UnitCommandTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0:128k";

    @TempDir
    private Path folder;

    private Shell.Said call(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--state-dir";
        all[words.length + 1] = folder.resolve("state").toString();
        return new Shell(folder.resolve("run")).call(all);
    }

    private Shell.Said measure(String model, String... flags) {
        java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of(
                "unit", "measure", model, "--targets=interactive", "--region=us-west-2", "--run=" + folder + "/run"));
        words.addAll(java.util.List.of(flags));
        return call(words.toArray(String[]::new));
    }

    /**
     * 12 minutes of waiting, three mixes of 14 x 50 s and a minute, three steps of 60 s of rest, 45 s of load and 30 s of patience, and the
     * deletion: less than an hour.
     */
    @Test
    void theWorstCaseIsSaidAndNobodyThereBuysNothing() {
        Shell.Said said = measure(LLAMA);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err())
                .contains("24.00 dollars an hour (aws.amazon.com/bedrock/pricing")
                .contains("It takes 57 minutes at most")
                .contains("1 h, 24.00 dollars at worst")
                .contains("Only 'yes' is a yes")
                .contains("nobody agreed, nothing is bought");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--yes --max-cost 23.99 | --max-cost is 23.99, the worst case is 24.00 dollars; nothing is bought",
                "--max-cost 40 --yes --hold 100 | the worst case is 48.00 dollars",
                "--yes | give --max-cost USD with it",
                "--mix 300 --yes --max-cost 50 | a mix is '300', must be INPUT:OUTPUT",
                "--rates 1 | --rates is '1', must be FROM:TO",
                "--rest -1 | --rest is -1, must be at least 0",
                "--max-cost 40 --yes --rest 120 | the worst case is 48.00 dollars",
            })
    void whatIsDearerOrUnclearIsRefused(String flags, String rule) {
        Shell.Said said = measure(LLAMA, flags.split(" "));
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(rule);
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void withoutAPriceNothingIsBought() {
        Shell.Said said = measure("meta.llama3-3-70b-instruct-v1:0", "--yes", "--max-cost=1000");
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err())
                .contains("meta.llama3-3-70b-instruct-v1:0 without commitment in us-west-2 is not in the price book");
    }

    @Test
    void whereNothingWasBoughtThatIsSaid() {
        assertThat(call("unit", "list").out()).isEqualTo("Nothing was bought.\n");
        assertThat(call("unit", "list", "--output", "json").out()).isEqualTo("{\"units\":[]}\n");
        assertThat(call("unit", "clean").code()).isZero();
    }

    private void journal(String name, String endpoint) throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(
                folder.resolve("state").resolve(name + ".rental"),
                "2026-11-25T10:30:00Z intent version=1 name=" + name + " modelId=m%3A128k kind=EMULATOR"
                        + " region=us-west-2 endpoint=" + endpoint + " usdPerHour=24.00 hours=1\n"
                        + "2026-11-25T10:30:02Z bought arn=arn%3Ax\n",
                StandardCharsets.UTF_8);
    }

    /** Port 1 of this machine: the emulator that it was bought on has ended. */
    @Test
    void whatIsAliveIsListedWithTheCommandThatDeletesItAndCleaned() throws IOException {
        journal("one", "http%3A%2F%2F127.0.0.1%3A1");
        Shell.Said listed = call("unit", "list");
        assertThat(listed.out())
                .contains("bought             2  48.00")
                .contains("aws bedrock delete-provisioned-model-throughput --provisioned-model-id arn:x --region"
                        + " us-west-2 --endpoint-url http://127.0.0.1:1");
        Shell.Said cleaned = call("unit", "clean");
        assertThat(cleaned.code()).isZero();
        assertThat(cleaned.out()).contains("[arn:x]");
        assertThat(call("unit", "list").out()).contains("gone").doesNotContain("by hand");
    }

    /** Short, and far below what a unit carries: the figures are the business of other tests. */
    @Test
    void aUnitIsBoughtMeasuredAndGone() {
        Shell.Said said = measure(
                LLAMA,
                "--yes",
                "--max-cost=24",
                "--mix=300:30",
                "--rates=4:5",
                "--hold=1",
                "--levels=3",
                "--rest=1",
                "--output=json");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("Bought arn:aws:bedrock:us-west-2:", "It serves.", "the service says that it is gone");
        assertThat(said.out())
                .contains("\"hoursBilled\":1,\"usd\":\"24.00\"")
                .contains("\"mixes\":[{\"inputTokens\":300,\"outputTokens\":30,\"inputTokensPerMinute\":{\"value\":");
        CapacityCurve capacity = CapacityFile.read(folder.resolve("run/capacity.json"));
        assertThat(capacity.unit()).isInstanceOf(UnitCapacity.Measured.class);
        assertThat(capacity.frontier().orElseThrow().mixes())
                .singleElement()
                .satisfies(mix -> assertThat(mix.inputTokens()).isEqualTo(300));
        assertThat(capacity.admission().orElseThrow())
                .isInstanceOfSatisfying(
                        UnitAdmission.Unknown.class,
                        unknown -> assertThat(unknown.reasons())
                                .anyMatch(reason -> reason.contains("requests above the limit was refused")));
        assertThat(folder.resolve("run/measurements-unit-step-reserving.csv")).exists();
        assertThat(call("unit", "list").out()).contains("gone             1  24.00");
    }

    @Test
    void aJournalThatSaysNothingSensibleIsLoud() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/bad.rental"), "what?\n", StandardCharsets.UTF_8);
        Shell.Said said = call("unit", "clean");
        assertThat(said.code()).isEqualTo(ExitCode.OUTSIDE);
        assertThat(said.err()).contains("!!! ", "bad.rental:1: 'what?' is no line");
        assertThat(measure(LLAMA, "--yes", "--max-cost=24").err()).contains("nothing more is bought");
    }
}
