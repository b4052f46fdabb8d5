package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.file.ConfigFolder;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the help of each command shows can be typed. */
class ExamplesTest {

    private static CommandLine headroom() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false, InputStream.nullInputStream());
        ConfigFolder config = new ConfigFolder(Shell.repository().resolve("config"));
        return Headroom.commandLine(new Workshop(console, config, Clock.systemUTC()));
    }

    static Stream<String> commands() {
        List<String> leaves = new ArrayList<>();
        collect(headroom(), leaves);
        return leaves.stream();
    }

    private static void collect(CommandLine command, List<String> leaves) {
        String name = command.getCommandSpec().qualifiedName(" ");
        boolean shown = !command.getCommandSpec().usageMessage().hidden();
        if (shown && command.getCommand() instanceof Callable && !name.equals("headroom help")) {
            leaves.add(name.substring("headroom ".length()));
        }
        command.getSubcommands().values().forEach(inner -> collect(inner, leaves));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleThatItUnderstands(String command) {
        assertThat(Examples.of(command)).isNotEmpty();
        for (String line : Examples.of(command)) {
            assertThatCode(() -> headroom().parseArgs(words(line))).as(line).doesNotThrowAnyException();
        }
    }

    /** As a shell splits the line, up to a redirection. */
    private static String[] words(String line) {
        String call = line.replaceFirst(" > .*", "").substring("headroom ".length());
        return Stream.of(call.split(" ")).map(word -> word.replace("'", "")).toArray(String[]::new);
    }

    @Test
    void theHelpOfAPlanListsTheFiguresOfItsGates() {
        String help =
                Objects.requireNonNull(headroom().getSubcommands().get("plan")).getUsageMessage();
        assertThat(help)
                .contains(
                        "Examples:",
                        "  headroom plan --workload demo --targets interactive --run demo-run \\\n    --fail-if 'losing-chance>0.2'\n",
                        "  saving-share             the same");
    }
}
