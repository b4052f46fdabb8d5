package dev.headroom.sources.stage;

import dev.headroom.planner.capacity.CapacityCurve;
import java.nio.file.Path;

/** What load tests showed as a JSON document of format {@code headroom capacity}. */
public final class CapacityFile {

    private static final Document<CapacityCurve> DOCUMENT =
            new Document<>("capacity", 4, 2, "headroom capacity", CapacityCurve.class);

    private CapacityFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, CapacityCurve capacity) {
        DOCUMENT.write(file, capacity);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static CapacityCurve read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(CapacityCurve capacity) {
        return DOCUMENT.text(capacity);
    }
}
