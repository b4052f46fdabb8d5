package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** XML as the query protocol has it, being written. */
final class Xml {

    private final StringBuilder out = new StringBuilder();
    private final Set<String> maps;

    /** Empty. {@code maps} names the members that are maps. */
    Xml(Set<String> maps) {
        this.maps = maps;
    }

    Xml open(String nameAndAttributes) {
        out.append('<').append(nameAndAttributes).append('>');
        return this;
    }

    Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Xml text(String name, String text) {
        open(name);
        text.codePoints().forEach(this::escaped);
        return close(name);
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#xD;");
            default -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD);
        }
    }

    /** XML 1.0's characters. */
    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }

    Xml member(String name, JsonNode node) {
        if (node.isArray()) {
            open(name);
            node.forEach(item -> member("member", item));
            return close(name);
        } else if (maps.contains(name)) {
            open(name);
            node.properties().forEach(this::entry);
            return close(name);
        } else if (node.isObject()) {
            open(name);
            node.properties().forEach(member -> member(member.getKey(), member.getValue()));
            return close(name);
        }
        return text(name, Trees.moment(node).map(Object::toString).orElseGet(node::asText));
    }

    private void entry(Map.Entry<String, JsonNode> entry) {
        open("entry").text("key", entry.getKey()).member("value", entry.getValue());
        close("entry");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
