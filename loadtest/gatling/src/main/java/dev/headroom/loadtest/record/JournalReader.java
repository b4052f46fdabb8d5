package dev.headroom.loadtest.record;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the journal of a load test that was broken off; changes nothing. */
public final class JournalReader {

    private JournalReader() {}

    /** The journal that belongs to a file of measurements: its neighbour with {@code .journal} behind its name. */
    public static Path beside(Path measurements) {
        return measurements.resolveSibling(measurements.getFileName() + ".journal");
    }

    /**
     * Reads a journal up to its first damaged line.
     *
     * @throws IllegalArgumentException where there is no journal, or not even its head is sound
     */
    public static Journal read(Path journal) {
        JournalState state = new JournalState(true);
        JournalScan scan = scan(journal, state);
        return new Journal(
                headOf(journal, state, scan),
                state.attempts(),
                new Journal.Progress(state.whole(), state.resumptions(), state.committedUsd()),
                scan.damage());
    }

    static JournalScan scan(Path journal, JournalState state) {
        try {
            return JournalScan.of(journal, state);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    journal + ": there is no such journal; a run that came to its end has none", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    journal + ": cannot be read (" + e.getMessage() + "); check the file and its permissions", e);
        }
    }

    static JournalHead headOf(Path journal, JournalState state, JournalScan scan) {
        return state.head()
                .orElseThrow(() -> new IllegalArgumentException(
                        scan.damage().map(Damage::sentence).orElse(journal + ":2: there is no head")
                                + "; without its head it cannot be used, begin the run again in another file"));
    }
}
