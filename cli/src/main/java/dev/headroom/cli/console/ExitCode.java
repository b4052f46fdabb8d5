package dev.headroom.cli.console;

/** What the program says to the shell that called it. */
public final class ExitCode {

    public static final int DONE = 0;
    /** A gate failed: the work was done and its answer is no. */
    public static final int GATE_FAILED = 1;
    /** The call or its input is wrong. */
    public static final int INPUT = 2;
    /** The outside world failed: a service, a network, a disk; or the program itself did. */
    public static final int OUTSIDE = 3;

    /** Told to end; what a shell says of Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
