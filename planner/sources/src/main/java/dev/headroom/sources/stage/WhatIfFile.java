package dev.headroom.sources.stage;

import dev.headroom.planner.plan.whatif.WhatIf;
import java.nio.file.Path;

/** A plan made again at every point of a grid, as a JSON document of format {@code headroom whatif}. */
public final class WhatIfFile {

    private static final Document<WhatIf> DOCUMENT =
            new Document<>("whatif", 2, 2, "headroom plan --what-if", WhatIf.class);

    private WhatIfFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, WhatIf whatIf) {
        DOCUMENT.write(file, whatIf);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static WhatIf read(Path file) {
        return DOCUMENT.read(file);
    }

    /** The file's text; the same value, the same text. */
    public static String text(WhatIf whatIf) {
        return DOCUMENT.text(whatIf);
    }
}
