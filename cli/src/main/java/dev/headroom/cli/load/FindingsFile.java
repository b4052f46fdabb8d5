package dev.headroom.cli.load;

import dev.headroom.cli.console.JsonFile;
import java.nio.file.Path;

/** What a load test found out, as a file. */
final class FindingsFile {

    private static final int VERSION = 1;

    private FindingsFile() {}

    /** Writes findings; the same numbers, the same bytes. */
    static void write(Path file, NumberedFindings.Numbers findings) {
        NumberedFindings.Numbers whole = NumberedFindings.Numbers.of("format", "headroom findings")
                .and("version", VERSION)
                .and("findings", findings);
        JsonFile.write(file, whole.values());
    }
}
