package dev.headroom.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Shell;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reviews of one workload, two weeks apart. */
@Tag("once")
class AgainstTest {

    private static final int WEEK_MINUTES = 7 * 24 * 60;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void review() {
        UsageHistory history = SyntheticHistory.generate(SyntheticProfile.demo(), 3);
        review("old", history, 3, "--futures=10");
        review("run", history, 5, "--futures=12");
    }

    private static void review(String run, UsageHistory history, int weeks, String setting) {
        UsageHistory part = new UsageHistory(
                history.modelId(),
                history.workload(),
                history.notes(),
                history.intervals().subList(0, weeks * WEEK_MINUTES));
        UsageFile.write(folder.resolve(run).resolve("usage.csv"), part);
        Shell shell = new Shell(folder.resolve(run));
        assertThat(shell.stage("demand", "--workload", "demo").code()).isZero();
        assertThat(shell.stage(
                                "plan",
                                "--workload=demo",
                                "--targets=interactive",
                                "--declared-unit=2000000,200000",
                                "--said-by=a test",
                                setting)
                        .code())
                .isZero();
    }

    private static Shell.Said report(Path old) {
        return new Shell(folder.resolve("run")).stage("report", "--format=markdown", "--against=" + old);
    }

    private static String written() throws IOException {
        return Files.readString(folder.resolve("run/report.md"), StandardCharsets.UTF_8);
    }

    @Test
    void aReportSaysWhatHasChangedAndWhy() throws IOException {
        assertThat(report(folder.resolve("old")).code()).isZero();
        assertThat(written())
                .contains("## Since the last review", "*The change by cause*", "| futures | settings | 10 | 12 |")
                .contains("*How often what came lay within the forecast", "| hours, input tokens | 336 |")
                .contains("plan.json of the earlier review");
        assertThat(Manifest.read(folder.resolve("run/manifest-report.json")).inputs())
                .hasSize(4);
    }

    /** The factor is in the manifest only: with it the plan comes out to the cent, and it is listed as what it is. */
    @Test
    void aWhatIfIsAmongTheChangesAndHasItsPart() throws IOException {
        Path supposed = folder.resolve("supposed");
        Files.createDirectories(supposed);
        Files.copy(folder.resolve("old/demand.json"), supposed.resolve("demand.json"));
        Shell shell = new Shell(supposed);
        assertThat(shell.stage(
                                "plan",
                                "--workload=demo",
                                "--targets=interactive",
                                "--declared-unit=2000000,200000",
                                "--said-by=a test",
                                "--futures=10",
                                "--demand-factor",
                                "1.2345",
                                "--price-factor=1.2")
                        .code())
                .isZero();
        assertThat(shell.stage("report", "--format=markdown", "--against=" + folder.resolve("old"))
                        .code())
                .isZero();
        assertThat(Files.readString(supposed.resolve("report.md"), StandardCharsets.UTF_8))
                .contains("*The change by cause*")
                .contains("| expected of the days to come | demand | nothing | expected from ")
                .contains("1.23 times the requests", "(a what-if: --demand-factor, --output-factor)")
                .contains("$0.264 (what-if) | +20.0 % |");
        Files.delete(supposed.resolve("manifest-plan.json"));
        assertThat(shell.stage("report", "--format=markdown", "--against=" + folder.resolve("old"))
                        .code())
                .isZero();
        assertThat(Files.readString(supposed.resolve("report.md"), StandardCharsets.UTF_8))
                .contains(
                        "is not known: the present plan was made with --demand-factor or --output-factor, and no manifest");
    }

    @Test
    void withThePlanAloneItSaysWhatIsMissing() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone")).resolve("plan.json");
        Files.copy(folder.resolve("old/plan.json"), alone, StandardCopyOption.REPLACE_EXISTING);
        assertThat(report(alone).code()).isZero();
        assertThat(written())
                .contains("Which change did how much of that is not known", "*Decided then and now*")
                .doesNotContain("*The change by cause*");
    }

    /** The manifest knows the hash of the demand that the plan was made from. */
    @Test
    void aDemandThatTheManifestDoesNotNameIsNotUsed() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        for (String name : new String[] {"plan.json", "manifest-plan.json"}) {
            Files.copy(folder.resolve("old").resolve(name), mixed.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                folder.resolve("run/demand.json"), mixed.resolve("demand.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(report(mixed).code()).isZero();
        assertThat(written()).contains("the manifest beside the earlier plan names another demand.json");
    }

    @Test
    void whatIsNoEarlierPlanIsRefused() {
        Shell.Said itself = report(folder.resolve("run"));
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("the plan of this report itself");
        Shell.Said nowhere = report(folder.resolve("nosuch"));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err())
                .contains("there is no such folder or file; give the run folder of an earlier review")
                .doesNotContain("headroom plan");
        Shell.Said empty = report(folder);
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("which has no plan.json");
    }
}
