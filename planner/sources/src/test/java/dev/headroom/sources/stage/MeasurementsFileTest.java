package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden measurements, each with one thing wrong. */
class MeasurementsFileTest {

    private static final String NAME = "measurements.csv";

    @TempDir
    private Path folder;

    private void refused(String from, String to, String message) throws IOException {
        refused(Golden.spoiled(folder, NAME, from, to), message);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> MeasurementsFile.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file + message);
    }

    @Test
    void anotherFormatOrVersionIsRefused() throws IOException {
        refused("measurements 2", "measurements 1", ":1: version is '1', this headroom reads version 2");
        refused("# headroom measurements 2", "# headroom usage 1", ":1: is no measurements file: it begins with '#");
        refused(Golden.copy(folder, "plan.json"), ":1: is no measurements file: it begins with '{', must be '# head");
        refused(folder.resolve("none.csv"), ": there is no such file; make one with `headroom loadtest`");
        refused(Files.writeString(folder.resolve("empty.csv"), ""), ":1: the file is empty");
    }

    @Test
    void aBadHeadIsRefusedAtItsLine() throws IOException {
        refused("# seed: -7", "# seed: x", ":8: the head says 'seed: x': seed is 'x', must be a whole number");
        refused("# seed: -7", "# seed", ":8: the head says 'seed': 'seed' is not a line of the form");
        refused(
                "# seed: -7",
                "# sed: 7",
                ":8: the head says 'sed: 7', its keys are [scenario, target, model, endpoint,");
        refused("provisioned 2", "provisioned 99999999999", ":5: the head says 'endpoint: provisioned 99999999999'");
        refused("closed:2 0 100", "closed:0 0 100", ":11: the head says 'level: closed:0 0 100 1000000': users is 0");
    }

    @Test
    void aHeadThatDoesNotHoldTogetherIsRefusedAtItsEnd() throws IOException {
        refused("# seed: -7\n", "", ":12: the head above cannot be used: the head has no line 'seed: ...'");
        refused("# seed: -7", "# seed: 7\n# seed: 7", ":14: the head above cannot be used: seed is said twice");
        refused("100 1000000", "100 1000001", ":13: the head above cannot be used: load level 1 begins before level 0");
        refused("# seed: -7", "#seed: -7", ":8: the head above cannot be used: the head has no line 'seed: ...'");
    }

    @Test
    void otherColumnsAreRefused() throws IOException {
        refused("level,user", "user,level", ":13: columns are 'user,level,");
        String head = Golden.text(NAME).substring(0, Golden.text(NAME).indexOf("level,user"));
        refused(Files.writeString(folder.resolve("head.csv"), head), ":12: the file ends in its head");
    }

    @Test
    void aBadCellIsRefusedAtItsLine() throws IOException {
        refused("THROTTLED", "SLOW", ":15: outcome is 'SLOW', must be one of [OK, THROTTLED,");
        refused("1,8,3,2,", "1,x,3,2,", ":15: user is 'x', must be a whole number");
        refused("1,8,3,2,", "1,8,3,0,", ":15: attempt number is 0, must be at least 1");
        refused(
                "1,8,3,2,",
                "1,8,3,99999999999,",
                ":15: level, turn, attempt, route, events or max_tokens is too large: 1,8,3,9");
        refused("1,8,3,2,", "1,8,3,2,,", ":15: a row has 27 cells, must have 26");
        refused("1,8,3,2,", "\n1,8,3,2,", ":15: a row has 1 cells, must have 26");
    }

    @Test
    void anAttemptOfALevelThereIsNotIsRefusedAtItsLine() throws IOException {
        refused("1,8,3,2,", "2,8,3,2,", ":15: level is 2, the head has levels 0 to 1");
    }

    @Test
    void aRunWithoutAttemptsIsRefused() throws IOException {
        String text = Golden.text(NAME);
        String rows = text.substring(text.indexOf("0,7,0,1"));
        refused(rows, "", ":13: no attempt follows the columns");
    }

    /** Even where what is left of the line would parse: its last cell may have had more digits. */
    @Test
    void aLastLineThatWasCutShortIsRefused() throws IOException {
        refused("THROTTLED,,0,0,128,,,,\n", "THROT", ":15: is cut short");
        refused("THROTTLED,,0,0,128,,,,\n", "THROTTLED,,0,0,128,,,,1", ":15: is cut short");
        refused("THROTTLED,,0,0,128,,,,\n", "THROTTLED,,0,0,128,,,,", ":15: is cut short");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(
                file, "# headroom measurements 2\n# scenario: Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(file, ": holds bytes that are not UTF-8");
    }

    @Test
    void equalStopReasonsAreHeldOnce() throws IOException {
        Path file = Golden.copy(folder, NAME);
        String row = Golden.text(NAME).lines().skip(13).findFirst().orElseThrow() + "\n";
        Files.writeString(file, Golden.text(NAME) + row + row);
        var attempts = MeasurementsFile.read(file).attempts();
        assertThat(attempts.get(3).answer().stopReason())
                .isEqualTo("end_turn")
                .isSameAs(attempts.get(0).answer().stopReason());
    }
}
