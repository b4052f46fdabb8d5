package dev.headroom.cli.unit;

import dev.headroom.cli.console.OwnProgram;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.rental.RentalJournal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A watchdog in a process that outlives this one, and that no Ctrl-C on the terminal ends. What it says is in a file beside the journal. */
final class WatchdogProcess implements AutoCloseable {

    private static final Path SHELL = Path.of("/bin/sh");

    private final Process process;

    private WatchdogProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts one and returns when it watches.
     *
     * @throws LoadTestException where it does not, with what it says
     */
    static WatchdogProcess over(RentalJournal journal) {
        Path log = journal.file().resolveSibling(journal.file().getFileName() + ".log");
        try {
            Process process = new ProcessBuilder(command(journal.file()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!WatchUnitCommand.READY.equals(lines.readLine())) {
                process.destroy();
                throw new LoadTestException("nobody would watch over the purchase, so nothing is bought: "
                        + Files.readString(log, StandardCharsets.UTF_8).strip());
            }
            return new WatchdogProcess(process);
        } catch (IOException e) {
            throw new LoadTestException("the watchdog cannot be started: " + e.getMessage(), e);
        }
    }

    /** Signals that are ignored when a JVM starts stay ignored in it. */
    private static List<String> command(Path journal) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", "trap '' INT HUP TERM QUIT; exec \"$@\"", "sh"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                OwnProgram.MAIN,
                "unit",
                "watch",
                journal.toAbsolutePath().toString()));
        return command;
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    long pid() {
        return process.pid();
    }

    /** Tells it that the rental is over; it goes by the journal, and does what is left to do. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Then it has ended already.
        }
    }
}
