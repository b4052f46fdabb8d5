package dev.headroom.reports.commands;

import dev.headroom.reports.document.Wrapped;

/** A POSIX shell script in the making. */
final class Script {

    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();

    /** One word to the shell, whatever is in it. */
    static String quoted(String text) {
        return "'" + Wrapped.plain(text).replace("'", "'\\''") + "'";
    }

    void line(String line) {
        out.append(Wrapped.plain(line)).append('\n');
    }

    void gap() {
        line("");
    }

    void comment(String text) {
        Wrapped.lines("# ", text, WIDTH).forEach(this::line);
    }

    /** Prints the text when the script gets there. */
    void say(String text) {
        line("  printf '%s\\n' " + quoted(text));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
