package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.planner.quantity.Require;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a document out so that two of them can be compared line by line: a list of numbers is one line, an object of scalars is
 * one line, and so is whatever fits into {@value #WIDTH} characters; anything else is broken, one member a line, indented by
 * two spaces.
 *
 * <p>A double is written with the fewest digits that read back as itself, the same on every Java.
 *
 * @see "R. Giulietti, The Schubfach way to render doubles, 2021 (Jackson's fast writer; the JDK has it since 19)"
 */
final class Layout {

    static final int WIDTH = 140;

    private Layout() {}

    /** Writes the document with a line break at its end. */
    static void write(JsonNode document, Appendable out) throws IOException {
        broken(document, "", out);
        out.append('\n');
    }

    private static void value(JsonNode node, String indent, Appendable out) throws IOException {
        String line = line(node);
        if (line.length() <= WIDTH || isOneLine(node)) {
            out.append(line);
        } else {
            broken(node, indent, out);
        }
    }

    private static boolean isOneLine(JsonNode node) {
        for (JsonNode member : node) {
            if (node.isArray() ? !member.isNumber() : member.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static void broken(JsonNode node, String indent, Appendable out) throws IOException {
        String inner = indent + "  ";
        String separator = "\n";
        out.append(node.isArray() ? '[' : '{');
        for (Member member : members(node)) {
            out.append(separator).append(inner).append(member.key);
            value(member.value, inner, out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(node.isArray() ? ']' : '}');
    }

    private static String line(JsonNode node) {
        if (!node.isContainerNode()) {
            return scalar(node);
        }
        StringBuilder line = new StringBuilder();
        for (Member member : members(node)) {
            line.append(line.isEmpty() ? "" : ", ").append(member.key).append(line(member.value));
        }
        return node.isArray() ? "[" + line + "]" : "{" + line + "}";
    }

    /** A value in its list or object; the key as it is written, nothing in a list. */
    private record Member(String key, JsonNode value) {}

    private static List<Member> members(JsonNode node) {
        List<Member> members = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(value -> members.add(new Member("", value)));
        } else {
            node.properties()
                    .forEach(field -> members.add(new Member("\"" + field.getKey() + "\": ", field.getValue())));
        }
        return members;
    }

    private static String scalar(JsonNode node) {
        if (node.isDouble()) {
            return decimal(node.doubleValue());
        }
        return node.isBigDecimal() ? decimal(node.decimalValue()) : node.toString();
    }

    /** Plain, but for tens and thousands that were never written out: their scale is kept. */
    private static String decimal(BigDecimal value) {
        return value.scale() < 0 ? value.toString() : value.toPlainString();
    }

    private static String decimal(double value) {
        Require.that(Double.isFinite(value), "a value is " + value + ", a document holds finite numbers");
        return NumberOutput.toString(value, true);
    }
}
