package dev.headroom.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean terminal) {
        return new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                InputStream.nullInputStream());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBlockIsDrawnAgainInItsPlaceAndGoesWhenSomethingIsSaid() {
        Console console = console(true);
        console.progress(List.of("a", "b", "c"));
        console.progress(List.of("d", "e"));
        console.say("done");
        // Up by one less than there are lines, for the cursor is in the last; then all below is erased.
        assertThat(said()).isEqualTo("\r\033[Ja\nb\nc" + "\r\033[2A\033[Jd\ne" + "\r\033[1A\033[Jdone\n");
    }

    @Test
    void elsewhereLinesAreLines() {
        Console console = console(false);
        console.progress(List.of("a", "b"));
        console.progress("c");
        console.say("done");
        assertThat(said()).isEqualTo("a\nb\nc\ndone\n");
    }
}
