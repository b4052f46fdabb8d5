package dev.headroom.sources;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be used as it is; the message says where, what, the rule, and what to do. */
public sealed class SourceException extends RuntimeException permits NothingThereException {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A fault of a whole file. */
    public static SourceException in(Path file, String fault) {
        return in(file.toString(), fault);
    }

    /** A fault of a whole source, of which this is the address. */
    public static SourceException in(String place, String fault) {
        return new SourceException(place + ": " + fault);
    }

    /** A file that is not there, or that may not be read. */
    public static SourceException unreadable(Path file, IOException cause) {
        String fault = cause instanceof NoSuchFileException
                ? "does not exist; check the path, or make it with the stage before this one"
                : "cannot be read (" + cause.getMessage() + "); check that it is a file and its permissions";
        return new SourceException(file + ": " + fault, cause);
    }

    /** A fault of one line, counted from 1. */
    public static SourceException at(Path file, long line, String fault) {
        return new SourceException(file + ":" + line + ": " + fault);
    }
}
