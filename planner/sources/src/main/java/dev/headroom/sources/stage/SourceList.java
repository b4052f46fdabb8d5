package dev.headroom.sources.stage;

import dev.headroom.sources.SafeFile;
import java.nio.file.Path;
import java.util.List;

/** The files that an import of many read, with their hashes: what a manifest is too short for. */
public final class SourceList {

    /** Its name in a run folder. */
    public static final String NAME = "usage-sources.csv";

    private SourceList() {}

    /**
     * Hashes the files as they are now.
     *
     * @throws dev.headroom.sources.SourceException where one cannot be read, or the place cannot be written
     */
    public static void write(Path file, List<Path> sources) {
        writeHashed(file, sources.parallelStream().map(RunFile::of).toList());
    }

    /** Files that are not here any more, with the hashes that they had. */
    public static void writeHashed(Path file, List<RunFile> hashed) {
        SafeFile.write(file, out -> {
            out.append("# headroom usage-sources 1\nsha256,bytes,file\n");
            for (RunFile one : hashed) {
                out.append(one.sha256() + "," + one.bytes() + "," + one.name() + "\n");
            }
        });
    }
}
