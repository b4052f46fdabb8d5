package dev.headroom.sources.stage;

import dev.headroom.planner.plan.Plan;
import java.nio.file.Path;

/** A recommendation and what it follows from as a JSON document of format {@code headroom plan}. */
public final class PlanFile {

    private static final Document<Plan> DOCUMENT = new Document<>("plan", 4, 3, "headroom plan", Plan.class);

    private PlanFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Plan plan) {
        DOCUMENT.write(file, plan);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Plan read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(Plan plan) {
        return DOCUMENT.text(plan);
    }
}
