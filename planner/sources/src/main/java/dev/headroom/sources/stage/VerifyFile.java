package dev.headroom.sources.stage;

import dev.headroom.planner.verify.Verification;
import java.nio.file.Path;

/** A plan that was put to the test, as a JSON document of format {@code headroom verify}. */
public final class VerifyFile {

    private static final Document<Verification> DOCUMENT =
            new Document<>("verify", 1, 1, "headroom verify", Verification.class);

    private VerifyFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Verification verification) {
        DOCUMENT.write(file, verification);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Verification read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(Verification verification) {
        return DOCUMENT.text(verification);
    }
}
