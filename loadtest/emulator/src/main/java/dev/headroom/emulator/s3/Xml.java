package dev.headroom.emulator.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A document of S3's REST-XML while it is written. */
final class Xml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final String root;
    private final boolean encoded;
    private final StringBuilder text = new StringBuilder(1024).append(HEAD);

    /**
     * Begins a document.
     *
     * @param encoded whether names of objects are percent-encoded, for they may hold what XML cannot
     */
    Xml(String root, boolean encoded, boolean inNamespace) {
        this.root = root;
        this.encoded = encoded;
        text.append('<').append(root);
        text.append(inNamespace ? " xmlns=\"" + NAMESPACE + "\">" : ">");
    }

    Xml element(String name, Object value) {
        text.append('<').append(name).append('>');
        escape(value.toString());
        text.append("</").append(name).append('>');
        return this;
    }

    /** A key, or a part of one. */
    Xml name(String name, String key) {
        return element(name, encoded ? encoded(key) : key);
    }

    Xml open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    Xml close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    byte[] bytes() {
        return text.append("</").append(root).append('>').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Slashes stay. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** What XML cannot hold, even escaped, is shown as a replacement character. */
    private void escape(String value) {
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\t', '\n', '\r' -> text.append("&#").append(point).append(';');
                default -> text.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
    }

    private static boolean isAllowed(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return point >= 0x20 && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
