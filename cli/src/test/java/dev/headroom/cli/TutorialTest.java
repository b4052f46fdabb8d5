package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.UnitTruth;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, typed from its first line to its last. */
@Tag("once")
@Timeout(600)
class TutorialTest {

    private static final String DEMO = "./headroom demo";

    @TempDir
    private Path folder;

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean typed = false;
        for (String line : Files.readAllLines(Shell.repository().resolve("docs/tutorial.md"))) {
            if (line.startsWith("```")) {
                typed = line.equals("```console");
            } else if (typed) {
                commands.add(line);
            }
        }
        return commands;
    }

    /** What it says that the demo measures, beside what the emulator gives by its profile: input binds. */
    @Test
    void theUnitThatItDeclaresIsTheEmulators() throws IOException {
        UnitTruth truth = Profile.standard()
                .modelNamed("meta.llama3-1-8b-instruct-v1:0")
                .flatMap(ModelTruth::unit)
                .orElseThrow();
        List<String> declared = commands().stream()
                .filter(command -> command.contains("--declared-unit "))
                .map(command -> command.replaceFirst(".*--declared-unit ", "").split(" ", 2)[0])
                .distinct()
                .toList();
        assertThat(declared).hasSize(1);
        String[] rates = declared.get(0).split(",", 2);
        assertThat(Double.parseDouble(rates[0]))
                .isBetween(0.95 * truth.inputTokensPerMinute(), truth.inputTokensPerMinute());
        assertThat(Double.parseDouble(rates[1])).isLessThanOrEqualTo(truth.outputTokensPerMinute());
    }

    @Test
    void everyCommandWorks() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(folder);
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(12).contains(DEMO);
        for (String command : commands) {
            if (command.equals(DEMO)) {
                // It takes minutes; this is the history that it leaves.
                UsageFile.write(
                        folder.resolve("demo-run/usage.csv"), SyntheticHistory.generate(SyntheticProfile.demo(), 1));
                continue;
            }
            Shell.Said said = terminal.run(command);
            assertThat(said.code()).as(command + "\n" + said.out() + said.err()).isZero();
        }
        assertThat(folder.resolve("support-chat/run/report.html")).content().contains("Buy 1 model unit");
    }
}
