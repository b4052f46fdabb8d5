package dev.headroom.cli.workshop;

import dev.headroom.sources.stage.Invocation;
import dev.headroom.sources.stage.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;

/** Remembers what one command read and wrote, and leaves it in the run folder as {@code manifest-COMMAND.json}. */
public final class Journal {

    private final Workshop workshop;
    private final String command;
    private final List<String> arguments;
    private final Instant startedAt;
    private final List<Path> inputs = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();
    private OptionalLong seed = OptionalLong.empty();

    public Journal(Workshop workshop, CommandSpec command) {
        this(
                workshop,
                command.name(),
                command.root().commandLine().getParseResult().originalArgs());
    }

    /** Of a command that was called with other words than those that say what it did. */
    public Journal(Workshop workshop, String command, List<String> arguments) {
        this.workshop = workshop;
        this.command = command;
        this.arguments = List.copyOf(arguments);
        this.startedAt = workshop.clock().instant();
    }

    public Path read(Path file) {
        inputs.add(file);
        return file;
    }

    public Path wrote(Path file) {
        outputs.add(file);
        return file;
    }

    public void seed(long used) {
        seed = OptionalLong.of(used);
    }

    public List<Path> inputs() {
        return List.copyOf(inputs);
    }

    public void close(RunFolder run) {
        Invocation invocation = new Invocation(
                arguments,
                seed,
                Workshop.version(),
                System.getProperty("java.version"),
                startedAt,
                workshop.clock().instant());
        Path file = run.file(Manifest.fileName(command));
        Manifest.write(file, Manifest.of(invocation, run.folder(), inputs, outputs));
    }
}
