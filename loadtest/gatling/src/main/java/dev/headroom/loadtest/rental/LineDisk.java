package dev.headroom.loadtest.rental;

import java.io.IOException;
import java.nio.file.Path;

/** Where lines of journals are made to last. */
interface LineDisk {

    /**
     * Adds a line to a file and returns when it lasts, whatever happens then. The file is made where it is not there. What a crash left
     * of another line is cut off first.
     */
    void append(Path file, String line) throws IOException;
}
