package dev.headroom.reports.document;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between its words, for comments and plain files. */
public final class Wrapped {

    private Wrapped() {}

    /** Lines of at most {@code width} characters, each behind the prefix; a longer word has a line of its own. */
    public static List<String> lines(String prefix, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(prefix);
        for (String word : plain(text).split(" +", -1)) {
            if (line.length() > prefix.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(prefix.length());
            }
            line.append(line.length() > prefix.length() ? " " : "").append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Without line breaks and other control characters, which would end a comment. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isBreak(c) ? ' ' : c));
        return plain.toString();
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
