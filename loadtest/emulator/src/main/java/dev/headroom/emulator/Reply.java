package dev.headroom.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;

/** Answers in Bedrock's REST-JSON. */
final class Reply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reply() {}

    static JsonNode read(Buffer body) {
        try {
            return body.length() == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body.getBytes());
        } catch (IOException e) {
            throw BedrockError.validation("Malformed input request, please reformat your input and try again.");
        }
    }

    static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void json(HttpServerRequest request, int status, JsonNode json) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(bytes(json)));
        }
    }

    static void error(HttpServerRequest request, BedrockError error) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", error.text());
        if (!request.response().headWritten()) {
            request.response().putHeader("x-amzn-ErrorType", error.type());
        }
        json(request, error.status(), body);
    }
}
