package dev.headroom.sources.logs;

import dev.headroom.planner.quantity.Work;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * How much of an import is done, in bytes of files: each is checked where it is compressed, read, and counted, in about these
 * proportions of the time.
 *
 * @param work where it is told
 */
record LogWork(Work work) {

    private static final double CHECK = 0.2;
    private static final double READ = 1;
    private static final double COUNT = 0.2;

    /** For whoever does not ask. */
    static LogWork untold() {
        return new LogWork(new Work());
    }

    void expect(List<LogFile> files) {
        files.forEach(file -> work.expect((READ + COUNT + (file.isGzip() ? CHECK : 0)) * bytes(file)));
    }

    void checked(LogFile file) {
        work.done(CHECK * bytes(file));
    }

    void read(List<LogFile> files) {
        files.forEach(file -> work.done(READ * bytes(file)));
    }

    void counted(List<LogFile> files) {
        files.forEach(file -> work.done(COUNT * bytes(file)));
    }

    private static double bytes(LogFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw SourceException.unreadable(file.path(), e);
        }
    }
}
