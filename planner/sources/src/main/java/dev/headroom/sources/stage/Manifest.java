package dev.headroom.sources.stage;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run folder holds and where it came from.
 *
 * @param invocation the command that made it
 * @param inputs the files it read, in the order of its work
 * @param outputs the files it wrote
 */
public record Manifest(Invocation invocation, List<RunFile> inputs, List<RunFile> outputs) {

    private static final Document<Manifest> DOCUMENT =
            new Document<>("manifest", 1, 1, "any headroom command with --out", Manifest.class);

    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Hashes the files of a run as they are now.
     *
     * @param invocation the command that made it
     * @param folder the run folder; files in it are named from it, others as they are given
     * @param inputs the files it read
     * @param outputs the files it wrote
     * @throws dev.headroom.sources.SourceException where a file cannot be read
     */
    public static Manifest of(Invocation invocation, Path folder, List<Path> inputs, List<Path> outputs) {
        return new Manifest(invocation, hashed(folder, inputs), hashed(folder, outputs));
    }

    private static List<RunFile> hashed(Path folder, List<Path> files) {
        return files.stream().map(file -> RunFile.in(folder, file)).toList();
    }

    /**
     * SHA-256 of a file's bytes, in 64 lower-case hexadecimal digits.
     *
     * @throws dev.headroom.sources.SourceException where it cannot be read
     */
    public static String hash(Path file) {
        return RunFile.of(file).sha256();
    }

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Manifest manifest) {
        DOCUMENT.write(file, manifest);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Manifest read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(Manifest manifest) {
        return DOCUMENT.text(manifest);
    }

    /** The name of a command's manifest in its run folder. */
    public static String fileName(String command) {
        return "manifest-" + command + ".json";
    }
}
