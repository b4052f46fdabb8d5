package dev.headroom.cli;

/** What the program says to the shell that called it. */
final class ExitCode {

    static final int DONE = 0;
    /** A gate failed: the work was done and its answer is no. */
    static final int GATE_FAILED = 1;
    /** The call or its input is wrong. */
    static final int INPUT = 2;
    /** The outside world failed: a service, a network, a disk; or the program itself did. */
    static final int OUTSIDE = 3;

    /** Told to end; what a shell says of Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
