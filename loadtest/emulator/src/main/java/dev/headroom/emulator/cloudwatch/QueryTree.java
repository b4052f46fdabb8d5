package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request of the query protocol as a tree: {@code A.B=1} is member {@code B} of structure {@code A}, {@code A.member.2=1} the second
 * element of list {@code A}. An empty value says an empty list, or nothing.
 */
final class QueryTree {

    private static final String ELEMENT = "member";
    private static final int DEEPEST = 16;
    private static final Set<String> ENVELOPE = Set.of("Action", "Version");
    private static final Set<String> NUMBERS = Set.of("Period", "MaxDatapoints");
    private static final Set<String> TRUTHS = Set.of("ReturnData", "IncludeLinkedAccounts");
    private static final Set<String> TIMES = Set.of("StartTime", "EndTime");

    private QueryTree() {}

    /**
     * Reads.
     *
     * @throws AwsError where two names do not go together or a value is not of its type
     */
    static ObjectNode of(Map<String, String> form) {
        ObjectNode root = Json.object();
        new TreeMap<>(form).forEach((name, value) -> {
            if (!value.isEmpty() && !ENVELOPE.contains(name)) {
                put(root, name, value);
            }
        });
        return withLists(root);
    }

    private static void put(ObjectNode root, String name, String value) {
        String[] path = name.split("\\.", DEEPEST);
        ObjectNode node = root;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode child = node.get(path[i]);
            if (child != null && !child.isObject()) {
                throw malformed(name);
            }
            node = child instanceof ObjectNode inner ? inner : node.putObject(path[i]);
        }
        String last = path[path.length - 1];
        if (node.has(last)) {
            throw malformed(name);
        }
        node.set(last, value(last, value));
    }

    private static AwsError malformed(String name) {
        return AwsError.of(
                400, "MalformedQueryString", "'" + name + "' says that something is a value and a structure as well");
    }

    private static JsonNode value(String name, String value) {
        try {
            if (NUMBERS.contains(name)) {
                return IntNode.valueOf(Integer.parseInt(value));
            }
            if (TIMES.contains(name)) {
                return DoubleNode.valueOf(
                        OffsetDateTime.parse(value).toInstant().toEpochMilli() / 1e3);
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw AwsError.of(400, "MalformedInput", name + " is '" + value + "', must be " + rule(name));
        }
        return TRUTHS.contains(name) ? truth(name, value) : TextNode.valueOf(value);
    }

    private static JsonNode truth(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw AwsError.of(400, "MalformedInput", name + " is '" + value + "', must be " + rule(name));
        }
        return BooleanNode.valueOf(value.equals("true"));
    }

    private static String rule(String name) {
        return NUMBERS.contains(name)
                ? "an integer"
                : TIMES.contains(name) ? "a timestamp like 2026-03-04T05:06:07Z" : "true or false";
    }

    /** The same with a list for each structure whose only member is {@code member}. */
    private static ObjectNode withLists(ObjectNode structure) {
        ObjectNode copy = Json.object();
        structure.properties().forEach(member -> copy.set(member.getKey(), withLists(member.getValue())));
        return copy;
    }

    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode structure)) {
            return node;
        }
        JsonNode elements = structure.get(ELEMENT);
        return structure.size() == 1 && elements instanceof ObjectNode numbered ? list(numbered) : withLists(structure);
    }

    private static ArrayNode list(ObjectNode numbered) {
        TreeMap<Integer, JsonNode> byNumber = new TreeMap<>();
        numbered.properties().forEach(element -> {
            try {
                byNumber.put(Integer.parseInt(element.getKey()), element.getValue());
            } catch (NumberFormatException e) {
                throw AwsError.of(
                        400, "MalformedQueryString", "'member." + element.getKey() + "' must have a number there");
            }
        });
        ArrayNode list = Json.object().arrayNode();
        byNumber.values().forEach(element -> list.add(withLists(element)));
        return list;
    }
}
