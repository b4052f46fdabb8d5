package dev.headroom.cli.load;

import dev.headroom.cli.console.TypedName;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.stage.BegunRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A load test that was broken off, and how it was begun.
 *
 * @param measurements the file that its journal is to become
 * @param begun how it was begun
 */
record BrokenOffRun(Path measurements, BegunRun begun) {

    private static final String JOURNAL = ".csv.journal";

    /**
     * The one that is meant.
     *
     * @param run a run folder, or the journal in it where it has several
     * @throws IllegalArgumentException where there is none or there are several, or nothing says how it was begun
     */
    static BrokenOffRun in(Path run) {
        Path measurements = measurements(journal(run));
        Path begun = BegunRun.beside(measurements);
        Require.that(
                Files.exists(begun),
                begun
                        + ": is missing, and only it says how the run was begun; bring it back, or move the journal beside"
                        + " it away and begin again");
        return new BrokenOffRun(measurements, BegunRun.read(begun));
    }

    private static Path journal(Path run) {
        if (!Files.isDirectory(run)) {
            Require.that(Files.exists(run), run + ": there is no such run folder; check the path");
            Require.that(isJournal(run), run + ": is no journal of a load test; name the run folder that has one");
            return run;
        }
        List<Path> journals = journals(run);
        Require.that(
                !journals.isEmpty(),
                run + ": holds no load test that was broken off, there is nothing to go on with; begin one with"
                        + " 'headroom loadtest SCENARIO --run " + run + "'");
        Require.that(
                journals.size() == 1,
                run + ": holds several load tests that were broken off; name one: "
                        + String.join(
                                ", ", journals.stream().map(Path::toString).toList()));
        return journals.get(0);
    }

    private static List<Path> journals(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BrokenOffRun::isJournal).sorted().toList();
        } catch (IOException e) {
            throw new SourceException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
    }

    private static boolean isJournal(Path file) {
        return String.valueOf(file.getFileName()).endsWith(JOURNAL);
    }

    private static Path measurements(Path journal) {
        String name = String.valueOf(journal.getFileName());
        return journal.resolveSibling(name.substring(0, name.lastIndexOf(".journal")));
    }

    /** The run folder. */
    Path folder() {
        return folder(measurements);
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    /** In the words of {@code typed}, by which the program is called: what goes on with the run whose measurements are to be {@code measurements}. */
    static String command(String typed, Path measurements) {
        Path folder = folder(measurements);
        Path run = journals(folder).size() == 1 ? folder : JournalReader.beside(measurements);
        return typed + " loadtest --resume " + run;
    }

    /** What is kept of a run that was interrupted, in a line. */
    static String kept(String typed, Path measurements) {
        Path file = JournalReader.beside(measurements);
        if (!Files.exists(file)) {
            return "Interrupted before anything was measured; nothing is kept.";
        }
        var journal = JournalReader.read(file);
        return String.format(
                Locale.ROOT,
                "Interrupted: %,d attempts are kept in %s; levels that need not be run again: %,d. Go on with: %s",
                journal.attempts().size(),
                file,
                journal.progress().wholeLevels().size(),
                command(typed, measurements));
    }

    /**
     * Refuses to begin where one was broken off.
     *
     * @throws IllegalArgumentException with the command that goes on
     */
    static void requireNone(Path measurements) throws IOException {
        Path journal = JournalReader.beside(measurements);
        if (Files.exists(journal) && Files.size(journal) > 0) {
            int attempts = JournalReader.read(journal).attempts().size();
            Require.that(
                    attempts == 0,
                    journal + ": holds a run that was broken off, " + attempts + " attempts of it; go on with it with '"
                            + command(TypedName.USUAL, measurements) + "', or give another --run to begin again");
        }
    }

    /** How a run was begun is not kept longer than its journal. */
    static void tidy(Path measurements) {
        if (!Files.exists(JournalReader.beside(measurements))) {
            SafeFile.delete(BegunRun.beside(measurements));
        }
    }
}
