package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of one user's journals, those of rentals that are gone too: they say what was paid. */
public final class RentalFolder {

    private static final String ENDING = ".rental";

    private final Path folder;
    private final LineDisk disk;

    RentalFolder(Path folder, LineDisk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** A folder that is made when something is rented. */
    public RentalFolder(Path folder) {
        this(folder, new ForcedDisk());
    }

    /**
     * Where a user's program keeps state that outlives it: {@code $XDG_STATE_HOME/headroom/rentals}, or the same in {@code
     * ~/.local/state}.
     *
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
     */
    public static Path usual(Map<String, String> environment, Path home) {
        String said = environment.getOrDefault("XDG_STATE_HOME", "");
        Path state = Path.of(said).isAbsolute()
                ? Path.of(said)
                : home.resolve(".local").resolve("state");
        return state.resolve("headroom").resolve("rentals");
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** The journal of a rental of this name, begun or not. */
    public RentalJournal journal(String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LoadTestException(folder + ": the folder cannot be made: " + e.getMessage(), e);
        }
        return new RentalJournal(folder.resolve(name + ENDING), disk);
    }

    /** All journals, in order of name. */
    public List<RentalJournal> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(file -> new RentalJournal(file, disk))
                    .toList();
        } catch (IOException e) {
            throw new LoadTestException(folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }
}
