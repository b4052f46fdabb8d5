package dev.headroom.sources.stage;

import dev.headroom.planner.leak.Leaks;
import java.nio.file.Path;

/** Where money leaks, as a JSON document of format {@code headroom leaks}. */
public final class LeaksFile {

    private static final Document<Leaks> DOCUMENT = new Document<>("leaks", 1, 1, "headroom leaks", Leaks.class);

    private LeaksFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Leaks leaks) {
        DOCUMENT.write(file, leaks);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Leaks read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(Leaks leaks) {
        return DOCUMENT.text(leaks);
    }
}
