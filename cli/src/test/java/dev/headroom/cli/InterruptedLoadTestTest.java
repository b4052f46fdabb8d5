package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.sources.stage.MeasurementsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a load test runs: a program of its own, to which and to whose emulator the signal is sent, as a terminal does. */
@Timeout(300)
@Tag("once")
class InterruptedLoadTestTest {

    /** Bit 1 of the signals that a program ignores: SIGINT, as in whatever a shell has put into the background. */
    private static final long SIGINT_BIT = 2;

    @TempDir
    private Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void needASystemWhereProgramsCanBeInterrupted() throws IOException {
        run = folder.resolve("run");
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.exists(status), "this system has no /proc that says which signals are ignored");
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0);
        Assumptions.assumeTrue((ignored & SIGINT_BIT) == 0, "SIGINT is ignored here, and so it is in every child");
    }

    private Path scenario() throws IOException {
        return Files.writeString(folder.resolve("brief.yaml"), """
                name: brief
                purpose: A test.
                load:
                  closed: {users: [2, 3, 4], hold: 3s, warmUp: 500ms}
                requests: {inputTokens: 200, outputTokens: 30, maxTokens: 60}
                pauseAfterThrottle: 100ms
                timeout: 10s
                """, StandardCharsets.UTF_8);
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "-Dheadroom.home=" + Shell.repository(),
                        "-Dheadroom.warmUpSeconds=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "loadtest",
                        scenario().toString(),
                        "--workload=demo",
                        "--units=1",
                        "--run=" + run)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("said.txt").toFile())
                .start();
    }

    private static void interrupt(Process child) throws IOException {
        List<String> kill = new ArrayList<>(List.of("kill", "-INT", Long.toString(child.pid())));
        child.descendants().forEach(each -> kill.add(Long.toString(each.pid())));
        new ProcessBuilder(kill).inheritIO().start();
    }

    private Path journal() {
        return run.resolve("measurements-brief-provisioned.csv.journal");
    }

    private void awaitSecondLevel(Process child) throws IOException {
        while (child.isAlive()) {
            if (Files.exists(journal())
                    && Files.readString(journal(), StandardCharsets.UTF_8).contains(" begun 1 ")) {
                return;
            }
            LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test
    void wholeLevelsAreKeptAndOneLineSaysHowToGoOn() throws Exception {
        Process child = begin();
        try {
            awaitSecondLevel(child);
            // Into the level: some of it is under way.
            LockSupport.parkNanos(1_000_000_000L);
            interrupt(child);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        String said = Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        assertThat(child.exitValue()).as(said).isEqualTo(130);
        assertThat(said)
                .contains("Ending: nothing more is sent")
                .containsPattern(
                        "Interrupted: \\d+ attempts are kept in .*\\.journal; levels that need not be run again: 1\\.")
                .contains("Go on with: headroom loadtest --resume " + run)
                .doesNotContain("Exception", "CANNOT DELETE");
        assertThat(run.resolve("measurements-brief-provisioned.csv")).doesNotExist();
        var kept = JournalReader.read(journal());
        assertThat(kept.progress().wholeLevels()).hasSize(1);
        assertThat(kept.attempts()).hasSizeGreaterThan(5).allMatch(Attempt::isOk);

        Shell.Said again = new Shell(run).call("loadtest", "--resume", run.toString());
        assertThat(again.code()).as(again.err()).isZero();
        Measurements whole = MeasurementsFile.read(run.resolve("measurements-brief-provisioned.csv"));
        assertThat(whole.run().levels())
                .extracting(level -> level.load().toString())
                .containsExactly("closed:2", "closed:3", "closed:4");
        assertThat(whole.run().soundness().caveats()).anyMatch(caveat -> caveat.startsWith("resumed: "));
        try (Stream<Path> left = Files.list(run)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".journal") || name.endsWith(".begun.json"));
        }
    }
}
