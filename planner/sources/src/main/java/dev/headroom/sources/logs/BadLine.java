package dev.headroom.sources.logs;

/**
 * A line that is no record.
 *
 * @param file the path or the address of the file in which it stands
 * @param line its line, counted from 1
 * @param reason what is wrong with it; never anything of a prompt or an answer
 */
public record BadLine(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
