package dev.headroom.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * The only place that prints. Results go to standard output and nothing else does; everything that is said on the way goes to
 * standard error, on a terminal as one line that is written over, elsewhere as plain lines.
 */
final class Console {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final InputStream keyboard;
    private boolean lineOpen;

    /**
     * A console.
     *
     * @param terminal whether {@code err} is a terminal
     * @param keyboard where a person answers; empty where there is nobody
     */
    Console(PrintStream out, PrintStream err, boolean terminal, InputStream keyboard) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    /** The program's own streams. The launcher knows which of them are a terminal; Java does not. */
    static Console ofProgram() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("headroom.terminal"),
                Boolean.getBoolean("headroom.keyboard") ? System.in : InputStream.nullInputStream());
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Standard output, for what others print as a result: help and version. */
    PrintWriter resultWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
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

    /** Asks a question; only a {@code y} is a yes, and nobody there is a no. */
    synchronized boolean ask(String question) {
        endLine();
        err.print(question + " [y/N] ");
        err.flush();
        Scanner answers = new Scanner(keyboard, StandardCharsets.UTF_8);
        boolean yes = answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
        err.println();
        return yes;
    }

    private void endLine() {
        if (lineOpen) {
            err.print(ERASE_LINE);
            lineOpen = false;
        }
    }
}
