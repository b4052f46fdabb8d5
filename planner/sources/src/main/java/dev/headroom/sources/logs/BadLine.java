package dev.headroom.sources.logs;

import java.nio.file.Path;

/**
 * A line that is no record.
 *
 * @param file where it stands
 * @param line its line, counted from 1
 * @param reason what is wrong with it; never anything of a prompt or an answer
 */
public record BadLine(Path file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
