package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.util.List;

/** Files of one format as DuckDB reads them: a row for each record, good or bad, with the columns of {@link Records}. */
interface RecordSource {

    /** The query over these files; a row that is no record has a {@code fault}. */
    String select(List<Path> files);

    /** The line of a file on which its n-th row begins; both are counted from 1. */
    long line(Path file, long row);

    /** Whether DuckDB itself refuses lines that are no rows, and keeps them in its tables of rejects. */
    default boolean keepsRefusals() {
        return false;
    }

    /**
     * Looks at the table {@code record} as a whole.
     *
     * @throws dev.headroom.sources.SourceException where its rows cannot be counted by the minute
     */
    default void check(Duck duck, LogRequest request) {}

    /** What its counts and times are, for the notes of a history. */
    List<String> notes();
}
