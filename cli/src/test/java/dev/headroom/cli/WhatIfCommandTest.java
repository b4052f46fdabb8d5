package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.stage.WhatIfFile;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a plan with its grid to a report with sliders, and back by the command that it shows. */
@Tag("once")
class WhatIfCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void demand() {
        Shell shell = new Shell(folder.resolve("run"));
        UsageFile.write(folder.resolve("run/usage.csv"), SyntheticHistory.generate(SyntheticProfile.demo(), 3));
        assertThat(shell.stage("demand", "--workload", "demo").code()).isZero();
    }

    private Shell.Said plan(Shell shell, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "plan",
                "--workload=demo",
                "--targets=interactive",
                "--declared-unit=2000000,200000",
                "--said-by=a test",
                "--futures=10"));
        words.addAll(List.of(more));
        return shell.stage(words.toArray(String[]::new));
    }

    @Test
    void aPlanLeavesItsGridAReportShowsItAndItsCommandPlansAgainElsewhere() throws IOException {
        Path run = folder.resolve("run");
        Shell shell = new Shell(run);
        assertThat(plan(shell, "--what-if").code()).isZero();

        WhatIf grid = WhatIfFile.read(run.resolve("whatif.json"));
        assertThat(grid.refusal(PlanFile.read(run.resolve("plan.json")))).isEmpty();
        assertThat(grid.command())
                .isEqualTo("headroom plan --workload demo --targets interactive --declared-unit 2000000,200000"
                        + " --said-by 'a test' --futures 10 --demand " + run.resolve("demand.json") + " --run "
                        + run.resolve("what-if"));
        assertThat(Manifest.read(run.resolve("manifest-plan.json")).outputs())
                .extracting("name")
                .containsExactly("plan.json", "whatif.json");
        assertThat(shell.stage("report", "--format=html").code()).isZero();
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("class=\"explorer\"", "--demand-factor", "--risk-aversion 1.0");

        // The command itself, with everything otherwise.
        String[] again = grid.command()
                .replace("headroom ", "")
                .replace("'a test'", "a_test")
                .split(" ");
        List<String> words = new ArrayList<>(List.of(again));
        words.addAll(List.of(
                "--demand-factor=0.5",
                "--output-factor=1.5",
                "--price-factor=1.2",
                "--unit-factor=0.75",
                "--longest-term=No commitment",
                "--risk-aversion=0.5"));
        Files.copy(
                run.resolve("whatif.json"),
                Files.createDirectories(run.resolve("what-if")).resolve("whatif.json"));
        Shell.Said said = shell.call(words.toArray(String[]::new));
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("0.500 times the requests", "1.50 times the output of each (a what-if");
        String changed = Files.readString(run.resolve("what-if/plan.json"));
        assertThat(changed)
                .contains(
                        "\"mostOnTerm\": {\"ONE_MONTH\": 0, \"SIX_MONTHS\": 0}",
                        "\"risk\": {\"aversion\": 0.5,",
                        "\"usdPerMillionInput\": 0.264",
                        "a what-if: 1.2 times ",
                        "a what-if: 0.75 times a_test");

        // A plan without a grid takes the one of an earlier plan away; a report refuses that of another plan.
        assertThat(said.err()).contains("The whatif.json of an earlier plan is removed");
        assertThat(run.resolve("what-if/whatif.json")).doesNotExist();
        Shell.Said refused = shell.stage("report", "--plan=" + run.resolve("what-if/plan.json"));
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("the what-if is of another plan: it has the ");
    }

    @Test
    void aFactorThatIsNoneIsRefusedByItsFlag() {
        Shell shell = new Shell(folder.resolve("run"));
        assertThat(plan(shell, "--price-factor=0").err()).contains("--price-factor is 0", "above 0");
        assertThat(plan(shell, "--demand-factor=-1").err()).contains("--demand-factor is -1", "above 0");
        assertThat(shell.stage("plan", "--workload=demo", "--targets=interactive", "--unit-factor=2")
                        .err())
                .contains("--unit-factor is 2.0, but what a unit carries is unknown");
    }
}
