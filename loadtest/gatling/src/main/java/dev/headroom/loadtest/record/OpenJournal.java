package dev.headroom.loadtest.record;

import dev.headroom.loadtest.record.JournalLine.Kind;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A journal that is being written.
 *
 * @param file the measurements file that it is to become
 * @param disk its end
 * @param writer of its lines
 * @param before what it held when this part of the run began, the part's resumption included
 * @param damage that was cut off
 */
record OpenJournal(Path file, FileDisk disk, JournalWriter writer, JournalState before, Optional<Damage> damage) {

    /** @throws IllegalArgumentException where nothing can be written there, or something would be lost */
    static OpenJournal begin(Path file, JournalHead head, LongSupplier nanos) {
        return opened(file, disk -> {
            requireNothingLost(JournalReader.beside(file), disk);
            disk.clear();
            JournalWriter writer = new JournalWriter(disk, new LineCheck(), nanos);
            writer.begin(head);
            FileDisk.forceFolder(file);
            return new OpenJournal(file, disk, writer, JournalState.of(head), Optional.empty());
        });
    }

    /** @throws IllegalArgumentException where there is no journal, or it cannot be used, or is of another run */
    static OpenJournal resume(Path file, JournalHead head, LongSupplier nanos) {
        Path journal = JournalReader.beside(file);
        Require.that(
                Files.exists(journal),
                journal + ": there is no such journal to go on with"
                        + (Files.exists(file) ? "; the run came to its end, " + file + " is whole" : ""));
        return opened(file, disk -> {
            JournalState found = new JournalState(false);
            JournalScan scan = disk.scan(found);
            JournalReader.headOf(journal, found, scan).requireSame(journal, head);
            Optional<Damage> damage = scan.damage();
            if (damage.isPresent()) {
                disk.cutTo(scan.soundBytes(), journal.resolveSibling(journal.getFileName() + ".damaged"));
                found = new JournalState(false);
                scan = disk.scan(found);
            }
            JournalWriter writer = new JournalWriter(disk, scan.check(), nanos);
            Resumption on = new Resumption(found.shift(), head.planned().startedAt());
            found.take(on);
            writer.write(Kind.RESUMED, on.text());
            writer.force();
            return new OpenJournal(file, disk, writer, found, damage);
        });
    }

    /** What is done with a journal that was opened. */
    @FunctionalInterface
    private interface Opening {
        OpenJournal with(FileDisk disk) throws IOException;
    }

    private static OpenJournal opened(Path file, Opening opening) {
        Require.that(!Files.isDirectory(file), file + ": is a folder; name a file for the measurements");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileDisk disk = FileDisk.open(JournalReader.beside(file));
            try {
                return opening.with(disk);
            } catch (IOException | RuntimeException e) {
                disk.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": cannot be written (" + e.getMessage() + "); check the folder and its permissions", e);
        }
    }

    /** What was paid for once is not written over: not by the same run, and not by another. */
    private static void requireNothingLost(Path journal, FileDisk disk) throws IOException {
        if (disk.size() == 0) {
            return;
        }
        JournalState state = new JournalState(false);
        JournalScan scan = disk.scan(state);
        Require.that(
                state.rows() == 0 && scan.damage().isEmpty(),
                journal + ": holds a run that was broken off, " + state.rows() + " attempts and "
                        + state.whole().size() + " whole levels; go on with it, or move it away to begin again");
    }

    Shift shift() {
        return before.lastShift();
    }

    /**
     * Makes the measurements file, and removes the journal.
     *
     * @throws IOException where the journal is damaged or the file cannot be written; the journal stays
     */
    void become(RunInfo run) throws IOException {
        new MeasurementsDraft(file, run, before).writeFrom(disk);
        close(true);
    }

    /** What to say where {@link #become} did not succeed. */
    String unfinished(IOException e) {
        return file + " cannot be written (" + e.getMessage() + "); make room for it: what was measured is in "
                + JournalReader.beside(file) + " and is not lost";
    }

    void close(boolean delete) {
        try {
            disk.close();
            if (delete) {
                Files.deleteIfExists(JournalReader.beside(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(JournalReader.beside(file) + " cannot be closed or deleted", e);
        }
    }
}
