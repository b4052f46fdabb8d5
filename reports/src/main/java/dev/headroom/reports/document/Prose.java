package dev.headroom.reports.document;

import java.util.Optional;

/**
 * A paragraph.
 *
 * @param text what it says; behind a line break a command, to be typed as it stands
 */
public record Prose(String text) implements Block {

    /** A command with the sentence before it. */
    public static Prose command(String sentence, String command) {
        return new Prose(sentence + "\n" + command.replace('\n', ' '));
    }

    /** What is said, without the command. */
    public String said() {
        int at = text.indexOf('\n');
        return at < 0 ? text : text.substring(0, at);
    }

    /** The command behind it, on one line. */
    public Optional<String> command() {
        int at = text.indexOf('\n');
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1).replace('\n', ' '));
    }
}
