package dev.headroom.emulator;

/** The emulator cannot start as asked; the message says why and what to do. */
public final class EmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
