package dev.headroom.sources.stage;

import dev.headroom.planner.quantity.Require;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a load test was begun, so that it can go on where it is broken off.
 *
 * @param arguments of the command, as they were given, without the command itself
 * @param directory in which it was given; files are named from there
 * @param files that it read, as they were then
 */
public record BegunRun(List<String> arguments, String directory, List<RunFile> files) {

    private static final Document<BegunRun> DOCUMENT =
            new Document<>("begun", 1, 1, "headroom loadtest", BegunRun.class);

    /** @throws IllegalArgumentException where an argument could hold a credential */
    public BegunRun {
        arguments = List.copyOf(arguments);
        Require.text("directory", directory);
        files = List.copyOf(files);
        Require.that(
                arguments.stream().noneMatch(word -> word.contains("://") && word.contains("@")),
                "an argument is a URL with a user in it, which is not written down; leave the user out");
    }

    /**
     * A run that begins now.
     *
     * @throws dev.headroom.sources.SourceException where a file cannot be read
     */
    public static BegunRun of(List<String> arguments, Path directory, List<Path> files) {
        return new BegunRun(
                arguments,
                directory.toAbsolutePath().normalize().toString(),
                files.stream().distinct().map(RunFile::of).toList());
    }

    /** The file that belongs to a file of measurements: its neighbour with {@code .begun.json} behind its name. */
    public static Path beside(Path measurements) {
        return measurements.resolveSibling(measurements.getFileName() + ".begun.json");
    }

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, BegunRun begun) {
        DOCUMENT.write(file, begun);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static BegunRun read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(BegunRun begun) {
        return DOCUMENT.text(begun);
    }

    /**
     * Refuses to go on where it would be another run.
     *
     * @param here the directory that relative names count from now
     * @throws IllegalArgumentException naming each file that has changed or is gone, and what to do
     */
    public void requireUnchanged(Path here) {
        boolean named = files.stream().anyMatch(file -> !Path.of(file.name()).isAbsolute());
        Require.that(
                !named || here.toAbsolutePath().normalize().equals(Path.of(directory)),
                "the run was begun in " + directory + " and names files from there; go on with it there");
        List<String> faults = new ArrayList<>();
        for (RunFile was : files) {
            Path file = Path.of(was.name());
            if (!Files.exists(file)) {
                faults.add(file + " is gone");
            } else if (!RunFile.of(file).sha256().equals(was.sha256())) {
                faults.add(file + " has changed");
            }
        }
        Require.that(
                faults.isEmpty(),
                String.join(", ", faults) + " since the run began; bring back what was there, or begin a run of its own"
                        + " in another folder");
    }
}
