package dev.headroom.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/**
 * The only place that prints. Results go to standard output and nothing else does; everything that is said on the way goes to
 * standard error, on a terminal as a block of lines that is drawn again in its place, elsewhere as plain lines.
 */
public final class Console {

    private static final int COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;
    private static final int MOST_COLUMNS = 200;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final InputStream keyboard;
    /** Lines of progress that stand on the terminal, the last of them not ended. */
    private int openLines;

    /**
     * A console.
     *
     * @param terminal whether {@code err} is a terminal
     * @param keyboard where a person answers; empty where there is nobody
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, InputStream keyboard) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    /** The program's own streams. The launcher knows which of them are a terminal; Java does not. */
    public static Console ofProgram() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("headroom.terminal"),
                Boolean.getBoolean("headroom.keyboard") ? System.in : InputStream.nullInputStream());
    }

    public boolean isTerminal() {
        return terminal;
    }

    /** Standard output, for what others print as a result: help and version. */
    public PrintWriter resultWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** A line of the result. */
    public synchronized void result(String line) {
        endLine();
        out.println(line);
        out.flush();
    }

    /** A line about what is going on. */
    public synchronized void say(String line) {
        endLine();
        err.println(line);
        err.flush();
    }

    /** As {@link #progress(List)}. */
    public void progress(String line) {
        progress(List.of(line));
    }

    /** Progress: replaces the last progress on a terminal, is lines of its own elsewhere. */
    public synchronized void progress(List<String> lines) {
        if (terminal) {
            err.print(erase(openLines) + String.join("\n", lines));
            openLines = lines.size();
        } else {
            lines.forEach(err::println);
        }
        err.flush();
    }

    /** What takes so many lines off a terminal whose cursor is in the last of them, and leaves it where the first was. */
    private static String erase(int lines) {
        return "\r" + (lines > 1 ? "\033[" + (lines - 1) + "A" : "") + "\033[J";
    }

    /** Columns of the terminal, as its environment says; the usual number where it does not. */
    public static int columns(Map<String, String> environment) {
        String said = environment.getOrDefault("COLUMNS", "");
        // A terminal that does not know says 0.
        return said.matches("[1-9][0-9]{0,5}")
                ? Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(said)))
                : COLUMNS;
    }

    /** Asks a question; only a {@code y} is a yes, and nobody there is a no. */
    public boolean ask(String question) {
        return answer(question + " [y/N] ").equalsIgnoreCase("y");
    }

    /** Asks a question that is not to be answered by accident: only the word {@code yes} is one. */
    public boolean askForYes(String question) {
        return answer(question + " Only 'yes' is a yes: ").equals("yes");
    }

    /** What a person answers; empty where there is nobody. */
    private synchronized String answer(String question) {
        endLine();
        err.print(question);
        err.flush();
        Scanner answers = new Scanner(keyboard, StandardCharsets.UTF_8);
        String answer = answers.hasNextLine() ? answers.nextLine().strip() : "";
        err.println();
        return answer;
    }

    private void endLine() {
        if (openLines > 0) {
            err.print(erase(openLines));
            openLines = 0;
        }
    }
}
