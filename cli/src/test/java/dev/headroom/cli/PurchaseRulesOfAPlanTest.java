package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits a purchase, from the workload's file and from flags, on a load that units pay for. */
@Tag("once")
class PurchaseRulesOfAPlanTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("run"));
    }

    private void demand() {
        UsageFile.write(folder.resolve("run/usage.csv"), SyntheticHistory.generate(SyntheticProfile.demo(), 3));
        assertThat(shell.stage("demand", "--workload", "demo").code()).isZero();
    }

    private String workload(String more) throws IOException {
        String demo = Files.readString(Shell.repository().resolve("config/workloads/demo.yaml"));
        return Files.writeString(folder.resolve("demo.yaml"), demo + more).toString();
    }

    private Shell.Said plan(String workload, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "plan",
                "--workload=" + workload,
                "--targets=interactive",
                "--declared-unit=2000000,200000",
                "--said-by=a test",
                "--futures=10"));
        words.addAll(List.of(more));
        return shell.stage(words.toArray(String[]::new));
    }

    private Plan planned() {
        return PlanFile.read(folder.resolve("run/plan.json"));
    }

    @Test
    void aQuotaOfNoUnitsIsSaidAndGetsItsRequest() throws IOException {
        demand();
        Shell.Said said = plan(workload("maxTokens: 4096\npurchasing:\n  unitQuota: 0\n"));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("Buy nothing yet: the account may hold no model unit, and ")
                .contains("To ask for in the Service Quotas console")
                .contains("  Model units of meta.llama3-1-8b-instruct-v1:0:128k in us-west-2: from 0 to ")
                .contains("  Steady, the p50 minute of the median day: ", " requests per minute.")
                .contains("  Mean request: ");
        assertThat(said.err())
                .contains("Note: the account may hold no model unit; without that limit, ")
                .contains("(maxTokens 4,096), so that ");
        assertThat(said.err().lines().filter(line -> line.startsWith("Prices: ")))
                .hasSize(2);
        assertThat(planned().binding()).extracting(BindingRule::kind).contains(BindingRule.Kind.UNIT_QUOTA);
        shell.stage("report");
        assertThat(Files.readString(folder.resolve("run/report.md")))
                .contains("## Quota to ask for", "What limited a purchase");

        Shell.Said freed = plan(workload("purchasing:\n  unitQuota: 0\n"), "--unit-quota=50");
        assertThat(freed.out()).startsWith("Buy ").doesNotContain("Buy nothing", "Model units of");
        assertThat(planned().buying().unitQuota()).hasValue(50);
        Manifest manifest = Manifest.read(folder.resolve("run/manifest-plan.json"));
        assertThat(manifest.invocation().arguments()).contains("--unit-quota=50");
    }

    @Test
    void flagsTakeThePlaceOfWhatTheFileSays() throws IOException {
        demand();
        String file =
                workload("purchasing: {coverage: 0.1, monthlyBudgetUsd: 90000, leastSaving: 0.5, leadTime: 2d}\n");
        plan(
                file,
                "--coverage=0.2",
                "--budget-per-month=80000",
                "--risk-aversion=0.5",
                "--least-saving=0.01",
                "--longest-term=one_month",
                "--said-on=2026-09-01");
        assertThat(planned().buying().coverage()).hasValue(0.2);
        assertThat(planned().buying().usdPerMonth()).hasValue(80_000);
        assertThat(planned().buying().risk().aversion()).isEqualTo(0.5);
        assertThat(planned().buying().leastSaving()).isEqualTo(0.01);
        assertThat(planned().buying().lead()).hasDays(2);
        assertThat(planned().buying().mostOnTerm()).isEqualTo(Map.of(CommitmentTerm.SIX_MONTHS, 0));

        assertThat(Manifest.read(folder.resolve("run/manifest-plan.json"))
                        .invocation()
                        .arguments())
                .contains("--longest-term=one_month", "--said-on=2026-09-01");

        // Who stated the file stated its lead time, and none of what the flags say.
        Assumptions stated = planned().assumptions().orElseThrow();
        assertThat(stated.of(Assumption.LEAD_TIME).owner()).hasValue("made up for the demo");
        assertThat(stated.of(Assumption.COVERAGE)).isEqualTo(Stated.NOT);
        assertThat(stated.of(Assumption.MONTHLY_BUDGET)).isEqualTo(Stated.NOT);
        assertThat(stated.of(Assumption.UNIT))
                .isEqualTo(new Stated(Optional.of("a test"), Optional.of(LocalDate.of(2026, 9, 1))));
        shell.stage("report", "--format=markdown");
        assertThat(Files.readString(folder.resolve("run/report.md")))
                .contains("declared by a test, on 2026-09-01.", "made up for the demo", "not stated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--unit-quota=-1 | --unit-quota is -1, must be at least 0",
                "--unit-quota=two | '--unit-quota': 'two' must be a whole number",
                "--coverage=1.5 | --coverage is 1.5, must be from 0.0 to 1.0",
                "--coverage=NaN | --coverage is NaN, must be from 0.0 to 1.0",
                "--budget-per-month=-1 | --budget-per-month is -1.0, must be a finite number, 0 or above",
                "--risk-aversion=-0.5 | --risk-aversion is -0.5, must be a finite number, 0 or above",
                "--max-price-age=-1 | --max-price-age is -1, must be at least 0",
                "--unit-basis=high | --unit-basis is high, must be middle or low",
                "--unit-basis=low | --unit-basis low is the low end of a measurement, and --declared-unit has none",
                "--said-on=yesterday | '--said-on': 'yesterday' must be a day, as in 2026-09-01",
                "--longest-term=year | --longest-term",
                "--least-saving=5% | '--least-saving': '5%' must be a number"
            })
    void aBadValueNamesItsFlagAndItsRule(String flag, String fault) {
        Shell.Said said = plan("demo", flag);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(fault);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void aModelThatIsGoneIsNotPlanned() throws IOException {
        demand();
        Files.writeString(folder.resolve("run/plan.json"), "{}");
        Shell.Said said = plan(workload("purchasing:\n  endOfLife: 2026-01-01\n"));
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.err()).contains("is withdrawn on 2026-01-01, but the plan begins on ");
        Shell.Said stale = plan("demo", "--max-price-age=0");
        assertThat(stale.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(stale.err()).contains("than the 0 days that are allowed: on demand of ", "read their sources again");
        assertThat(folder.resolve("run/plan.json")).doesNotExist();
    }
}
