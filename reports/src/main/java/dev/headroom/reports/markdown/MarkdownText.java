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
                safe.append('\\');
            }
            safe.append(entity(c));
        });
        return lineStart(safe.toString());
    }

    /** On one line within an HTML element, where nothing but entities is read. */
    static String entities(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.append(entity(c)));
        return safe.toString();
    }

    private static String entity(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> Character.toString(Character.isISOControl(c) ? ' ' : c);
        };
    }

    /** A line must not begin as a heading, a list or a rule. */
    private static String lineStart(String text) {
        return text.matches("(?s)[#+-].*") ? "\\" + text : text.replaceFirst("^(\\d+)\\.(?= )", "$1\\\\.");
    }
}
