package dev.headroom.reports.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes elements of SVG; whatever is put in is escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Svg open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Svg leaf(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing in it but text. */
    Svg text(String tag, String content, String... attributes) {
        open(tag, attributes);
        out.append(escaped(content));
        return close();
    }

    Svg line() {
        out.append('\n');
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    /** A length or place in pixels, to a tenth. */
    static String px(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    /** Text for elements and quoted attributes; a character that XML does not have becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
