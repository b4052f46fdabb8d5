package dev.headroom.emulator.profile;

/** The emulator cannot start as asked; the message says why and what to do. */
public final class EmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do. */
    public EmulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
