package dev.headroom.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The only place that prints. Results go to standard output and nothing else does; everything that is said on the way goes to
 * standard error, on a terminal as one line that is written over, elsewhere as plain lines.
 */
final class Console {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean lineOpen;

    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The program's own streams. The launcher knows whether standard error is a terminal; Java does not. */
    static Console ofProgram() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("headroom.terminal"));
    }

    boolean isTerminal() {
        return terminal;
    }

    /** A line of the result. */
    synchronized void result(String line) {
        endLine();
        out.println(line);
        out.flush();
    }

    /** A line about what is going on. */
    synchronized void say(String line) {
        endLine();
        err.println(line);
        err.flush();
    }

    /** Progress: replaces the last progress on a terminal, is a line of its own elsewhere. */
    synchronized void progress(String line) {
        if (terminal) {
            err.print(ERASE_LINE + line);
            err.flush();
            lineOpen = true;
        } else {
            err.println(line);
        }
    }

    private void endLine() {
        if (lineOpen) {
            err.print(ERASE_LINE);
            lineOpen = false;
        }
    }
}
