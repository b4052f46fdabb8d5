package dev.headroom.sources;

import java.nio.file.Path;

/** A file that cannot be used as it is; the message says where, what, the rule, and what to do. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A fault of a whole file. */
    public static SourceException in(Path file, String fault) {
        return new SourceException(file + ": " + fault);
    }

    /** A fault of one line, counted from 1. */
    public static SourceException at(Path file, long line, String fault) {
        return new SourceException(file + ":" + line + ": " + fault);
    }
}
