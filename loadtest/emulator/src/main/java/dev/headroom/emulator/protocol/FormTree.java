package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.emulator.http.Form;
import dev.headroom.emulator.http.Json;
import java.util.Map;
import java.util.TreeMap;

/** A form's flat names, {@code Dimensions.member.1.Name}, as a tree whose leaves are text. */
final class FormTree {

    private static final String MEMBER = "member";
    private static final int DEEPEST = 16;

    private FormTree() {}

    static ObjectNode of(Form form) {
        ObjectNode root = Json.object();
        form.values().forEach((name, value) -> put(root, name.split("\\.", -1), value));
        return (ObjectNode) withLists(root);
    }

    private static void put(ObjectNode root, String[] path, String value) {
        if (path.length > DEEPEST) {
            throw Input.serialization("A parameter's name is too deep.");
        }
        ObjectNode at = root;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode next = at.path(path[i]);
            if (next.isMissingNode()) {
                next = at.putObject(path[i]);
            }
            if (!(next instanceof ObjectNode object)) {
                throw Input.serialization("Parameter " + path[i] + " has a value and members.");
            }
            at = object;
        }
        at.set(path[path.length - 1], TextNode.valueOf(value));
    }

    private static JsonNode withLists(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1 && node.path(MEMBER).isObject()) {
            return list(node.path(MEMBER));
        }
        ObjectNode object = Json.object();
        node.properties().forEach(member -> object.set(member.getKey(), withLists(member.getValue())));
        return object;
    }

    private static ArrayNode list(JsonNode members) {
        Map<Integer, JsonNode> byIndex = new TreeMap<>();
        members.properties().forEach(member -> byIndex.put(index(member.getKey()), withLists(member.getValue())));
        ArrayNode list = JsonNodeFactory.instance.arrayNode(byIndex.size());
        byIndex.values().forEach(list::add);
        return list;
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Input.serialization("A list's index is not a number.");
        }
    }
}
