package dev.headroom.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One whole answer.
 *
 * @param status HTTP's code
 * @param headers besides length and request id, in order
 * @param body its bytes; not copied, so neither side changes them
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are short-lived, and nobody compares replies.
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** An answer of bytes of a type. */
    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** An answer in AWS's REST-JSON. */
    public static Reply json(int status, JsonNode json) {
        return of(status, "application/json", Json.bytes(json));
    }

    /** An error in AWS's REST-JSON: its type in a header, its message in the body. */
    public static Reply error(AwsError error) {
        return json(error.status(), JsonNodeFactory.instance.objectNode().put("message", error.text()))
                .with("x-amzn-ErrorType", error.type());
    }

    /** This answer with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
