package dev.headroom.reports.markdown;

/** Text as it must be written so that Markdown shows it unchanged, in a paragraph and in a table. */
final class MarkdownText {

    private static final String SPECIAL = "\\`*_{}[]|~";

    private MarkdownText() {}

    /** On one line; a mark-up character is escaped, an HTML character becomes its entity. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\').appendCodePoint(c);
            } else if (c == '<') {
                safe.append("&lt;");
            } else if (c == '>') {
                safe.append("&gt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else {
                safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }

    /** The same at the start of a line, where some characters would begin a heading, a list or a rule. */
    static String line(String text) {
        String safe = escaped(text);
        return safe.matches("(?s)[#+-].*") ? "\\" + safe : safe.replaceFirst("^(\\d+)\\.(?= )", "$1\\\\.");
    }

    /** A block of code, in which nothing is mark-up; its fence is longer than any within. */
    static String code(String line) {
        String fence = "```";
        while (line.contains(fence)) {
            fence += "`";
        }
        return fence + "sh\n" + line.replaceAll("\\p{Cntrl}", " ") + "\n" + fence;
    }
}
