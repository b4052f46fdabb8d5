package dev.headroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder in which the stages of one review leave their files for each other. */
final class RunFolder {

    static final String USAGE = "usage.csv";
    static final String DEMAND = "demand.json";
    static final String CAPACITY = "capacity.json";
    static final String PLAN = "plan.json";
    static final String OWNED = "owned.yaml";
    static final String LEAKS = "leaks.json";
    static final String REVIEW = "review.json";
    static final String WHAT_IF = "whatif.json";
    static final String VERIFY = "verify.json";

    @Option(
            names = "--run",
            paramLabel = "DIR",
            defaultValue = "headroom-run",
            description = "Folder in which the stages of one review leave their files. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    /** For picocli, which fills it in. */
    RunFolder() {
        this(Path.of("headroom-run"));
    }

    RunFolder(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The file that was named, or the one that an earlier stage left here. */
    Path input(Optional<Path> named, String name) {
        return named.orElseGet(() -> file(name));
    }

    /** As {@link #input}, empty where neither is there. */
    Optional<Path> inputIfAny(Optional<Path> named, String name) {
        return named.or(() -> Optional.of(file(name)).filter(Files::exists));
    }
}
