package dev.headroom.emulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON in and out. */
public final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Reads a body; an empty one is an empty object.
     *
     * @throws AwsError where it is not JSON
     */
    public static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? object() : JSON.readTree(body);
        } catch (IOException e) {
            throw AwsError.validation("Malformed input request, please reformat your input and try again.");
        }
    }

    /** Writes. */
    public static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
