package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.UnitIds;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script is run, with an AWS CLI in its way that only writes down what it was asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no sh")
class CommandsTest {

    @TempDir
    private Path folder = Path.of(".");

    private final PlanDraft draft = Orders.draft();

    private String today = "2026-09-28";
    private UnitIds unitIds = UnitIds.UNKNOWN;
    private String modelId = "";

    private record Ran(int code, String said, List<String> asked) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        Path script = folder.resolve("report.sh");
        Files.writeString(
                script,
                ReportFormat.COMMANDS.render(
                        Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN).withUnitIds(unitIds))));
        Path asked = folder.resolve("asked");
        Files.deleteIfExists(asked);
        Path aws = folder.resolve("aws");
        Files.writeString(aws, "#!/bin/sh\nprintf '%s\\n' \"$@\" END >> '" + asked + "'\n");
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        Path date = folder.resolve("date");
        Files.writeString(date, "#!/bin/sh\necho " + today + "\n");
        assertThat(date.toFile().setExecutable(true)).isTrue();
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("MODEL_ID", modelId);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said, Files.exists(asked) ? Files.readAllLines(asked) : List.of());
    }

    @Test
    void withoutItsFlagItBuysNothingAndTellsWhatItWould() throws Exception {
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.asked()).isEmpty();
        assertThat(ran.said())
                .contains("usage: sh report.sh --yes-buy [DAY]")
                .contains(
                        "  2026-09-28  2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within");
        assertThat(run("--yes").asked()).isEmpty();
    }

    @Test
    void withItsFlagItBuysWhatBeginsWithThePlanAndNothingElse() throws Exception {
        Ran ran = run("--yes-buy");
        assertThat(ran.code()).isZero();
        assertThat(ran.asked())
                .containsSubsequence(
                        "bedrock",
                        "create-provisioned-model-throughput",
                        "--region",
                        "us-west-2",
                        "--provisioned-model-name",
                        "chat-2mu-6mo-20260928",
                        "--model-id",
                        "m.small-v1:0",
                        "--model-units",
                        "2",
                        "--commitment-duration",
                        "SixMonths",
                        "--client-request-token",
                        "END")
                .containsOnlyOnce("END");
        assertThat(ran.asked()).anyMatch(word -> word.matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}"));
        assertThat(run("--yes-buy").asked()).isEqualTo(ran.asked());
    }

    /** A history may be weeks old: a plan on it begins on a day that is past. */
    @Test
    void onAnotherDayThanThePlansItBuysNothingUnlessThatDayIsNamed() throws Exception {
        today = "2026-10-29";
        Ran ran = run("--yes-buy");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.asked()).isEmpty();
        assertThat(ran.said()).startsWith("Nothing begins on 2026-10-29.").contains("  2026-09-28  2 model units");
        Ran late = run("--yes-buy", "2026-09-28");
        assertThat(late.code()).isZero();
        assertThat(late.said()).startsWith("Today is 2026-10-29, not 2026-09-28: what is bought begins today.");
        assertThat(late.asked()).containsOnlyOnce("END").contains("key=headroom-delete-on,value=2027-04-29");
    }

    /** Six months after 2027-08-31 there is no 31st; 2028 is a leap year. What has no term is deleted on the plan's day. */
    @Test
    void aTermIsDeletedSoLongAfterTheDayOnWhichItIsBought() throws Exception {
        today = "2027-08-31";
        assertThat(run("--yes-buy", "2026-11-28").asked())
                .contains("key=headroom-delete-on,value=2028-02-29", "key=headroom-delete-on,value=2026-12-28");
        today = "2026-09-28";
        assertThat(run("--yes-buy").asked()).contains("key=headroom-delete-on,value=2027-03-28");
    }

    @Test
    void theOneIdUnderWhichUnitsAreSoldIsWhatIsBought() throws Exception {
        unitIds = ids("m.small-v1:0:128k");
        Ran ran = run("--yes-buy");
        assertThat(ran.asked())
                .containsSubsequence("--model-id", "m.small-v1:0:128k")
                .doesNotContain("m.small-v1:0");
    }

    @Test
    void ofSeveralContextLengthsNoneIsBoughtUntilSomebodySaysWhich() throws Exception {
        unitIds = ids("m.small-v1:0:24k", "m.small-v1:0:128k");
        Ran none = run("--yes-buy");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.asked()).isEmpty();
        assertThat(none.said())
                .contains("usage: MODEL_ID=ID sh report.sh --yes-buy [DAY]")
                .contains("ID is one of m.small-v1:0:24k, m.small-v1:0:128k");
        modelId = "m.small-v1:0";
        assertThat(run("--yes-buy").asked()).isEmpty();
        modelId = "m.small-v1:0:24k";
        List<String> shorter = run("--yes-buy").asked();
        assertThat(shorter).containsSubsequence("--model-id", "m.small-v1:0:24k");
        assertThat(shorter).anyMatch(word -> word.matches("headroom-[0-9a-f]{40}-24k"));
    }

    static UnitIds ids(String... ids) {
        return new UnitIds(Map.of(Plans.MODEL, List.of(ids)), Optional.of(Plans.PAGE));
    }

    @Test
    void whatBeginsLaterIsBoughtOnItsDayOnly() throws Exception {
        Ran ran = run("--yes-buy", "2026-11-28");
        assertThat(ran.asked().stream().filter("END"::equals)).hasSize(2);
        assertThat(ran.asked()).doesNotContain("2").containsOnlyOnce("--commitment-duration");
        Ran never = run("--yes-buy", "2026-11-29");
        assertThat(never.code()).isEqualTo(2);
        assertThat(never.asked()).isEmpty();
        assertThat(never.said()).contains("Nothing begins on 2026-11-29.");
    }

    @Test
    void aNameIsAWordToTheShellWhateverIsInIt() throws Exception {
        draft.workload = "a'; touch " + folder.resolve("harmed") + " #$(exit 7)`exit 7`\"\\";
        Ran ran = run("--yes-buy");
        assertThat(ran.code()).isZero();
        assertThat(folder.resolve("harmed")).doesNotExist();
        assertThat(ran.asked()).contains("END");
    }

    @Test
    void whereNothingIsBoughtItSaysSo() throws Exception {
        draft.choosingNothing();
        Ran ran = run("--yes-buy");
        assertThat(ran.code()).isZero();
        assertThat(ran.asked()).isEmpty();
        assertThat(ran.said()).startsWith("Nothing is bought by the unit: ");
    }
}
