package dev.headroom.cli.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder in which the stages of one review leave their files for each other. */
public final class RunFolder {

    public static final String USAGE = "usage.csv";
    public static final String DEMAND = "demand.json";
    public static final String CAPACITY = "capacity.json";
    public static final String PLAN = "plan.json";
    public static final String OWNED = "owned.yaml";
    public static final String LEAKS = "leaks.json";
    public static final String REVIEW = "review.json";
    public static final String WHAT_IF = "whatif.json";
    public static final String VERIFY = "verify.json";

    @Option(
            names = "--run",
            paramLabel = "DIR",
            defaultValue = "headroom-run",
            description = "Folder in which the stages of one review leave their files. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    /** For picocli, which fills it in. */
    public RunFolder() {
        this(Path.of("headroom-run"));
    }

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The file that was named, or the one that an earlier stage left here. */
    public Path input(Optional<Path> named, String name) {
        return named.orElseGet(() -> file(name));
    }

    /** As {@link #input}, empty where neither is there. */
    public Optional<Path> inputIfAny(Optional<Path> named, String name) {
        return named.or(() -> Optional.of(file(name)).filter(Files::exists));
    }
}
