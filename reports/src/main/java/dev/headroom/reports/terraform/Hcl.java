package dev.headroom.reports.terraform;

import dev.headroom.reports.action.Tags;
import dev.headroom.reports.document.Wrapped;
import java.util.stream.Stream;

/** Terraform's language, as {@code terraform fmt} leaves it. */
final class Hcl {

    private static final int WIDTH = 110;

    /** A name and a value that is written as it is. */
    record Attribute(String name, String value) {}

    private final StringBuilder out = new StringBuilder();
    private String indent = "";

    static Attribute text(String name, String value) {
        return new Attribute(name, quoted(value));
    }

    /** A tag of a resource, with the characters that AWS allows in one. */
    static Attribute tag(String name, String value) {
        return new Attribute(quoted(name), quoted(Tags.value(value)));
    }

    static String quoted(String text) {
        return "\""
                + Wrapped.plain(text)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("${", "$${")
                        .replace("%{", "%%{")
                + "\"";
    }

    void line(String line) {
        out.append(line.isEmpty() ? "" : indent).append(Wrapped.plain(line)).append('\n');
    }

    void gap() {
        line("");
    }

    void comment(String text) {
        Wrapped.lines("# ", text, WIDTH).forEach(this::line);
    }

    void open(String head) {
        line(head + " {");
        indent += "  ";
    }

    void close() {
        indent = indent.substring(2);
        line("}");
    }

    /** One below the other, their equals signs too. */
    void attributes(Attribute... attributes) {
        int width = Stream.of(attributes)
                .mapToInt(attribute -> attribute.name().length())
                .max()
                .orElse(0);
        for (Attribute attribute : attributes) {
            line(attribute.name() + " ".repeat(width - attribute.name().length()) + " = " + attribute.value());
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
