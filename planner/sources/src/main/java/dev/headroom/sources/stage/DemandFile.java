package dev.headroom.sources.stage;

import dev.headroom.planner.demand.DemandCurve;
import java.nio.file.Path;

/** A fitted demand curve as a JSON document of format {@code headroom demand}. */
public final class DemandFile {

    private static final Document<DemandCurve> DOCUMENT =
            new Document<>("demand", 3, 3, "headroom demand", DemandCurve.class);

    private DemandFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, DemandCurve demand) {
        DOCUMENT.write(file, demand);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static DemandCurve read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(DemandCurve demand) {
        return DOCUMENT.text(demand);
    }
}
