package dev.headroom.cli.console;

/** This program, for processes of its own beside it. */
public final class OwnProgram {

    /** Its class with the {@code main} method. By name, for it knows every command and none may know it. */
    public static final String MAIN = "dev.headroom.cli.Main";

    private OwnProgram() {}
}
