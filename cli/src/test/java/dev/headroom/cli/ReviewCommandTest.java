package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.history.UsageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases of a file against a history of 1,000 minutes; the clock of {@link Shell} says 2026-11-25T12:00:00Z. */
class ReviewCommandTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("owned.yaml"), """
                owned:
                  - {name: chat, modelUnits: 2, usdPerHour: 20.00, ends: 2026-11-20T12:00:00Z}
                """);
    }

    /** So many minutes of 3,000 input tokens in their second, the others of 1,500. */
    private void usage(int busy) {
        List<UsageInterval> minutes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            minutes.add(new UsageInterval(
                    Instant.parse("2026-11-24T00:00:00Z").plusSeconds(60L * i),
                    Duration.ofMinutes(1),
                    UsageCounts.of(10, i < busy ? 3000 : 1500, 0)));
        }
        UsageFile.write(folder.resolve("usage.csv"), new UsageHistory(LLAMA, "demo", List.of(), minutes));
    }

    private Shell.Said review(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "review",
                "--workload=demo",
                "--targets=interactive",
                "--declared-unit=1000,1000",
                "--said-by=this test",
                "--owned=" + folder.resolve("owned.yaml")));
        words.addAll(List.of(more));
        return shell.stage(words.toArray(String[]::new));
    }

    /** A unit carries 1,000 input tokens a minute: 2 units are short in 20 of 1,000 minutes. 2 x 20 x 730 = 29,200. */
    @Test
    void aReviewSaysWhatIsWrongAndWhatToDo() {
        usage(20);
        Shell.Said said = review();
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("model units:          2\n", "US dollars per month: 29200.00\n")
                .contains("rolling over: chat (high), $29,200.00 a month, since 2026-11-25T12:00:00Z\n")
                .contains(
                        "\n  aws bedrock delete-provisioned-model-throughput --region us-west-2 --provisioned-model-id chat\n")
                .contains("short: " + LLAMA + " (low)", "in 2.0 % of the time, the targets allow 0.1 %")
                .contains("cannot be told:\n  end of life: ", "  unlike the plan: there is no plan");
        assertThat(folder.resolve("manifest-review.json")).exists();
    }

    /** The targets allow 0.1 %: above that a finding is raised, and stays until 0.05 %; 1 minute of 1,000 is 0.1 %. */
    @Test
    void aFindingThatStandsDoesNotFlapFromRunToRun() {
        List<Boolean> stood = new ArrayList<>();
        for (int busy : new int[] {1, 2, 1, 2, 1, 0, 1}) {
            usage(busy);
            stood.add(review("--fail-if=short-share>0").code() == ExitCode.GATE_FAILED);
        }
        assertThat(stood).containsExactly(false, true, true, true, true, false, false);
    }

    @Test
    void aGateThatCannotBeToldFails() throws IOException {
        usage(20);
        Path junit = folder.resolve("gates.xml");
        Shell.Said said = review(
                "--fail-if=units-unlike-plan>0",
                "--fail-if=rolling-usd-per-month>29199",
                "--fail-if=days-to-expiry<7",
                "--junit=" + junit);
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err())
                .contains("Gate failed: units-unlike-plan cannot be told; the gate is units-unlike-plan>0.")
                .contains("Gate failed: rolling-usd-per-month is 29200; the gate is rolling-usd-per-month>29199.");
        assertThat(Files.readString(junit)).contains("name=\"headroom review\" tests=\"2\" failures=\"2\"");
        assertThat(review("--fail-if=cost>1").err())
                .contains("--fail-if is about 'cost', must be about one of findings,");
    }

    @Test
    void programsGetOneObject() throws IOException {
        usage(20);
        JsonNode said = new ObjectMapper().readTree(review("--output=json").out());
        assertThat(said.path("findings")).hasSize(3);
        assertThat(said.path("findings").path(0).path("finding").asText()).isEqualTo("rolling over");
        assertThat(said.path("figures").path("short-share").asDouble()).isEqualTo(0.02);
        assertThat(said.path("figures").path("rolling-usd-per-month").asDouble())
                .isEqualTo(29200);
        assertThat(said.path("untold")).hasSize(2);
    }

    @Test
    void aStateThatCannotBeReadIsRefused() throws IOException {
        usage(20);
        Files.writeString(folder.resolve("review.json"), "{\"format\": \"headroom plan\"}");
        Shell.Said said = review();
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains("review.json", "this needs a 'headroom review' file");
    }
}
