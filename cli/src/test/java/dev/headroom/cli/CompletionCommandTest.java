package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    /** Asks bash, as it is asked when somebody presses the tab key. */
    @Test
    void bashCompletesCommandsAndFlags() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("headroom.bash"),
                new Shell(folder).call("completion", "bash").out());
        assertThat(completed(script, "headroom pl")).contains("plan");
        assertThat(completed(script, "headroom plan --unit")).contains("--unit-quota");
        assertThat(completed(script, "headroom prices ")).contains("show");
    }

    private static String completed(Path script, String typed) throws IOException, InterruptedException {
        String ask = "source '" + script + "'; COMP_LINE='" + typed + "'; read -ra COMP_WORDS <<< \"$COMP_LINE\"; "
                + "[[ $COMP_LINE == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); "
                + "COMP_POINT=${#COMP_LINE}; _complete_headroom; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-c", ask).start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(err).isZero();
        return out;
    }
}
