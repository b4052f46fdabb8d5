package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakKind;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.LeaksFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages one after another, each from and to files. */
class StagesTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("run"));
    }

    private void history() {
        UsageFile.write(folder.resolve("run/usage.csv"), SyntheticHistory.generate(SyntheticProfile.demo(), 3));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("run").resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void historiesOfSeveralResolutionsBecomeOne() {
        UsageHistory minutes = SyntheticHistory.generate(SyntheticProfile.demo(), 3);
        UsageCounts hour = minutes.intervals().subList(0, 60).stream()
                .map(UsageInterval::counts)
                .reduce(UsageCounts.NONE, UsageCounts::plus);
        UsageHistory hours = new UsageHistory(
                minutes.modelId(),
                minutes.workload(),
                List.of("of CloudWatch"),
                List.of(
                        new UsageInterval(minutes.start().minus(Duration.ofHours(1)), Duration.ofHours(1), hour),
                        new UsageInterval(minutes.start(), Duration.ofHours(1), hour)));
        UsageFile.write(folder.resolve("minutes.csv"), minutes);
        UsageFile.write(folder.resolve("hours.csv"), hours);
        Shell.Said said = shell.stage(
                "usage",
                "merge",
                folder.resolve("hours.csv").toString(),
                folder.resolve("minutes.csv").toString());
        assertThat(said.code()).isZero();
        UsageHistory merged = UsageFile.read(folder.resolve("run/usage.csv"));
        assertThat(merged.intervals()).hasSize(minutes.intervals().size() + 1);
        assertThat(merged.total()).isEqualTo(minutes.total().plus(hour));
        assertThat(merged.notes()).contains("of CloudWatch");
    }

    /** The demo's history is made with prompts that grow by a tenth in eight weeks, and answers that do not. */
    @Test
    void whatLeaksFromAHistoryIsSaidWithItsPriceAndLeftBehind() throws IOException {
        history();
        Shell.Said said = shell.stage("leaks", "--workload", "demo");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("prompt inflation: $")
                .contains("what would stop it: ")
                .contains("not there:")
                .contains("output drift (output tokens per request kept their level)")
                .contains("cannot be told:");
        Leaks leaks = LeaksFile.read(folder.resolve("run/leaks.json"));
        assertThat(leaks.of(LeakKind.PROMPT_INFLATION)).isInstanceOf(LeakFinding.Leak.class);
        Shell.Said promised =
                shell.stage("leaks", "--workload", "demo", "--targets", "interactive", "--output", "json");
        assertThat(promised.out()).contains("\"found\":[{\"leak\":\"");
        assertThat(promised.err())
                .contains("--targets interactive says which requests are late; this history has no latencies, so it"
                        + " changed nothing.");
        assertThat(Manifest.read(folder.resolve("run/manifest-leaks.json")).outputs())
                .hasSize(1);
    }

    @Test
    void aHistoryBecomesADemandCurveAPlanAndAReport() throws IOException {
        history();
        assertThat(shell.stage("demand", "--workload", "demo").code()).isZero();
        Shell.Said planned = shell.stage(
                "plan",
                "--workload=demo",
                "--targets=interactive",
                "--declared-unit=2000000,200000",
                "--said-by=a test",
                "--futures=12");
        assertThat(planned.code()).isZero();
        assertThat(planned.out().lines().toList()).hasSizeGreaterThanOrEqualTo(4);
        Files.createDirectories(folder.resolve("run/report-csv"));
        Files.writeString(folder.resolve("run/report-csv/of-last-month-1.csv"), "stale");
        Files.writeString(folder.resolve("run/report.request.txt"), "stale");
        Shell.Said reported = shell.stage(
                "report", "--output=json", "--format=html,markdown,json,csv,xlsx,terraform,commands,calendar,request");
        assertThat(reported.code()).isZero();
        assertThat(reported.out()).contains("report-csv", "none: the plan needs no quota that is missing");
        assertThat(folder.resolve("run/report-csv/of-last-month-1.csv")).doesNotExist();
        assertThat(folder.resolve("run/report.request.txt")).doesNotExist();
        assertThat(read("report.html")).contains("<svg").doesNotContain("<script src", "unsafe-inline");
        assertThat(read("report.md")).startsWith("# ");
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-report.json"));
        assertThat(manifest.inputs()).extracting("name").containsExactly("plan.json", "demand.json");
        assertThat(manifest.outputs())
                .extracting("name")
                .contains("report.xlsx", "report-csv/index.csv", "report.tf", "report.sh", "report.ics");
    }

    @Test
    void aGateThatThePlanDoesNotPassIsTheExitCodeAndIsToldToBuildServers() throws IOException {
        history();
        shell.stage("demand", "--workload", "demo");
        Path verdicts = folder.resolve("gates.xml");
        Shell.Said said = shell.stage(
                "plan",
                "--workload=demo",
                "--targets=interactive",
                "--futures=12",
                "--output=json",
                "--junit=" + verdicts,
                "--fail-if=units>0",
                "--fail-if=cost-per-month>1");
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err()).contains("Gate failed: cost-per-month is ").doesNotContain("units is");
        assertThat(Files.readString(verdicts)).contains("tests=\"2\" failures=\"1\"");
        JsonNode told = new ObjectMapper().readTree(said.out());
        assertThat(told.path("figures").path("units").asDouble()).isZero();
        assertThat(told.path("purchase").asText()).startsWith("Buy no");
    }

    @Test
    void aGateAboutAnUnknownFigureIsRefusedBeforeAnythingIsDone() {
        Shell.Said said = shell.stage("plan", "--workload=demo", "--targets=interactive", "--fail-if=price>3");
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains("--fail-if is about 'price', must be about one of units, months-bound");
    }

    @Test
    void theSameInputAndSeedGiveTheSameBytes() throws IOException {
        history();
        shell.stage("demand", "--workload", "demo");
        String[] plan = {"plan", "--workload=demo", "--targets=interactive", "--futures=12", "--seed=5"};
        shell.stage(plan);
        shell.stage("report");
        String first = read("plan.json") + read("report.html");
        shell.stage(plan);
        shell.stage("report");
        assertThat(read("plan.json") + read("report.html")).isEqualTo(first);
    }

    @Test
    void aPlanAtOwnPricesSaysSoWhereverThePriceStands() throws IOException {
        history();
        shell.stage("demand", "--workload", "demo");
        Path own = Files.writeString(
                folder.resolve("own.yaml"), "discounts:\n  - {percent: 10, agreedBy: contract 7, until: 2026-12-31}\n");
        Shell.Said said =
                shell.stage("plan", "--workload=demo", "--targets=interactive", "--futures=12", "--prices=" + own);
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("Prices: ", "not the list price", "contract 7");
        assertThat(read("plan.json")).contains("less the discount of 10 % (agreed by contract 7) until 2026-12-31");
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-plan.json"));
        assertThat(manifest.inputs()).extracting("name").contains(own.toString());
        shell.stage("report");
        assertThat(read("report.md")).contains("less the discount of 10 % (agreed by contract 7)");
    }

    @Test
    void withoutAKnownUnitTheAnswerIsABreakEven() {
        history();
        shell.stage("demand", "--workload", "demo");
        Shell.Said said = shell.stage("plan", "--workload=demo", "--targets=interactive", "--futures=12");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("What one model unit carries is unknown");
        assertThat(said.out()).containsIgnoringCase("nothing");
    }

    @Test
    void anHourOfHistoryIsRefusedForEveryTerm() throws IOException {
        StringBuilder trace = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\n");
        for (int second = 0; second < 3500; second++) {
            trace.append(
                    String.format(Locale.ROOT, "2023-11-16 18:%02d:%02d.0000000,100,20\n", second / 60, second % 60));
        }
        Path file = Files.writeString(folder.resolve("azure.csv"), trace.toString(), StandardCharsets.UTF_8);
        Shell.Said imported =
                shell.stage("usage", "import", file.toString(), "--from=azure", "--model-id=" + LLAMA, "--name=demo");
        assertThat(imported.code()).isZero();
        Files.writeString(folder.resolve("run/demand.json"), "of an earlier history", StandardCharsets.UTF_8);
        Shell.Said said = shell.stage("demand", "--workload", "demo");
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err())
                .contains("not enough data: 57 minutes; a demand curve needs at least 7 days")
                .contains("not enough data: 57 minutes; a term of 1 month needs at least 14 days");
        assertThat(folder.resolve("run/demand.json")).doesNotExist();
    }

    /** Eighteen days, each with ten hours of requests and nothing said of the others: were they idle, or not seen? */
    @Test
    void hoursThatAreMissingAreSaidToBeNoZeros() throws IOException {
        StringBuilder usage = new StringBuilder("start,seconds,requests,input_tokens,output_tokens\n");
        for (int hour = 0; hour < 18 * 24; hour++) {
            if (hour % 24 < 10) {
                usage.append(String.format(
                        Locale.ROOT, "2026-08-%02dT%02d:00:00Z,3600,60,60000,6000\n", 3 + hour / 24, hour % 24));
            }
        }
        Path file = Files.writeString(folder.resolve("sparse.csv"), usage.toString(), StandardCharsets.UTF_8);
        shell.stage("usage", "import", file.toString(), "--from=csv", "--model-id=" + LLAMA, "--name=demo");
        Shell.Said said = shell.stage("demand", "--workload", "demo");
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err()).contains("not enough data").contains("it must be a row of zeros");
    }

    /** The demo's eight weeks are long enough for a month's forecasts, not for half a year's, which is said with the length it takes. */
    @Test
    void theForecastsAreTestedOnTheHistoryItself() {
        history();
        Shell.Said said = shell.stage("demand", "--workload", "demo", "--backtest");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("term of 1 month", "seasonal naive", "flat 28 days", "independent");
        assertThat(said.err()).contains("a back-test over a term of 6 months needs at least 238 days");
        assertThat(folder.resolve("run/demand.json")).doesNotExist();
    }

    /** Eight weeks: one month can be judged, six cannot; without a unit's capacity at several price ratios, with one at the workload's own. */
    @Test
    void plansForEarlierTermsAreJudgedBesideOtherRules() {
        history();
        Shell.Said said = shell.stage("plan", "--workload", "demo", "--backtest");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("term of 1 month", "headroom", "break-even, online", "at 1.25", "at 4.00");
        assertThat(said.err()).contains("decisions on a term of 182 days needs at least 238 days");
        Shell.Said units = shell.stage(
                "plan",
                "--workload",
                "demo",
                "--backtest",
                "--term",
                "ONE_MONTH",
                "--declared-unit",
                "200000,20000",
                "--said-by",
                "a test",
                "--output",
                "json");
        assertThat(units.code()).isZero();
        assertThat(units.out()).contains("\"wholeUnits\":true", "\"rule\":\"headroom\"", "\"independentOrigins\":1");
        assertThat(folder.resolve("run/plan.json")).doesNotExist();
    }

    @Test
    void aPlanWithoutTargetsIsRefusedAsBefore() {
        assertThat(shell.stage("plan", "--workload", "demo").err())
                .contains("Missing required option: '--targets=NAME|FILE'");
    }
}
