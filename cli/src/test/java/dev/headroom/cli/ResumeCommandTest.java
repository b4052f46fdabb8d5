package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.sources.stage.BegunRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --resume} refuses, before anything is sent. */
class ResumeCommandTest {

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));
    private Path run = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        run = Files.createDirectories(folder.resolve("run"));
        shell = new Shell(run);
    }

    private void refused(Shell.Said said, String... parts) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.INPUT);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(parts);
    }

    private Path journal(String name) throws IOException {
        return Files.writeString(run.resolve(name + ".csv.journal"), "", StandardCharsets.UTF_8);
    }

    private Shell.Said resume(Object... words) {
        List<String> all = new java.util.ArrayList<>(List.of("loadtest", "--resume"));
        for (Object word : words) {
            all.add(word.toString());
        }
        return shell.call(all.toArray(String[]::new));
    }

    @Test
    void aFolderWithoutABrokenOffRunIsRefused() {
        refused(resume(run), "run: holds no load test that was broken off", "begin one with");
        refused(resume(run.resolve("nowhere")), "nowhere: there is no such run folder");
    }

    @Test
    void severalAreNamed() throws IOException {
        journal("measurements-steps-on-demand");
        journal("measurements-smoke-on-demand");
        refused(resume(run), "several", "measurements-smoke-on-demand.csv.journal, ", "steps-on-demand.csv.journal");
    }

    @Test
    void aJournalThatDoesNotSayHowItWasBegunIsRefused() throws IOException {
        Path journal = journal("measurements-steps-on-demand");
        refused(resume(journal), "measurements-steps-on-demand.csv.begun.json: is missing");
    }

    @Test
    void aConfigFileThatHasChangedIsRefused() throws IOException {
        journal("measurements-steps-on-demand");
        Path targets = Files.writeString(folder.resolve("t.yaml"), "a", StandardCharsets.UTF_8);
        BegunRun.write(
                run.resolve("measurements-steps-on-demand.csv.begun.json"),
                BegunRun.of(List.of("steps", "--workload=demo"), folder, List.of(targets)));
        Files.writeString(targets, "b", StandardCharsets.UTF_8);
        refused(resume(run), "t.yaml has changed since the run began; bring back what was there");
    }

    @Test
    void whatAnotherRunWouldBeIsNotGivenAnew() throws IOException {
        journal("measurements-steps-on-demand");
        BegunRun.write(
                run.resolve("measurements-steps-on-demand.csv.begun.json"),
                BegunRun.of(List.of("steps", "--workload=demo"), folder, List.of()));
        refused(resume(run, "smoke", "--seed=2", "--budget=5"), "leave out --seed, smoke");
    }

    @Test
    void withoutAScenarioThereIsNothingToDo() {
        refused(shell.call("loadtest"), "the scenario is missing", "--resume RUN");
        refused(shell.call("loadtest", "smoke"), "--workload is missing");
    }
}
