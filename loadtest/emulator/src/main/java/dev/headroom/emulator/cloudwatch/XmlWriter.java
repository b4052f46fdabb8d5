package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.nio.charset.StandardCharsets;

/** An answer in the XML of AWS's query protocol: lists hold {@code member}s, the one map holds {@code entry}s. */
final class XmlWriter {

    private static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    private static final String MAP = "ExtendedStatistics";

    private final StringBuilder xml = new StringBuilder(1024);

    private XmlWriter() {}

    /** An operation's answer. */
    static byte[] answer(String operation, ObjectNode answer) {
        ObjectNode envelope = Json.object();
        envelope.set(operation + "Result", answer);
        return document(operation + "Response", envelope);
    }

    /** An error. */
    static byte[] error(AwsError error) {
        ObjectNode envelope = Json.object();
        envelope.putObject("Error")
                .put("Type", Errors.blame(error))
                .put("Code", Errors.code(error))
                .put("Message", error.text());
        return document("ErrorResponse", envelope);
    }

    private static byte[] document(String root, ObjectNode members) {
        XmlWriter writer = new XmlWriter();
        writer.xml
                .append('<')
                .append(root)
                .append(" xmlns=\"")
                .append(NAMESPACE)
                .append("\">");
        writer.structure(members);
        writer.xml.append("</").append(root).append('>');
        return writer.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void structure(JsonNode members) {
        members.properties().forEach(member -> element(member.getKey(), member.getValue()));
    }

    private void element(String name, JsonNode value) {
        xml.append('<').append(name).append('>');
        if (name.equals(MAP)) {
            value.properties().forEach(entry -> entry(entry.getKey(), entry.getValue()));
        } else if (value.isObject()) {
            structure(value);
        } else if (value.isArray()) {
            value.forEach(element -> element("member", element));
        } else {
            text(value.asText());
        }
        xml.append("</").append(name).append('>');
    }

    private void entry(String key, JsonNode value) {
        xml.append("<entry><key>");
        text(key);
        xml.append("</key><value>").append(value.asText()).append("</value></entry>");
    }

    /** What XML cannot hold, even escaped, is shown as a replacement character. */
    private void text(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
    }

    private static boolean isAllowed(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
