package dev.headroom.config.file;

import java.nio.file.Path;

/** A configuration that cannot be used as it is; the message says where, what, the rule, and what to do. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ConfigException(String message) {
        super(message);
    }

    /** A fault of a whole file or folder. */
    static ConfigException in(Path file, String fault) {
        return new ConfigException(file + ": " + fault);
    }

    /** A fault of one line, counted from 1. */
    static ConfigException at(Path file, int line, String fault) {
        return new ConfigException(file + ":" + line + ": " + fault);
    }

    /** This, with what brought it about. */
    ConfigException from(Exception cause) {
        initCause(cause);
        return this;
    }
}
