package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Fields that several languages share. */
final class Fields {

    private Fields() {}

    /** A limit of tokens, which may be absent but not wrong. */
    static OptionalInt limit(JsonNode limit, String name) {
        if (limit.isMissingNode() || limit.isNull()) {
            return OptionalInt.empty();
        }
        if (!limit.isInt() || limit.intValue() < 1) {
            throw AwsError.validation(name + ": must be an integer greater than or equal to 1");
        }
        return OptionalInt.of(limit.intValue());
    }

    static String text(JsonNode text, String name) {
        if (!text.isTextual() || text.textValue().isEmpty()) {
            throw AwsError.validation("#: required key [" + name + "] not found");
        }
        return text.textValue();
    }

    static JsonNode messages(JsonNode body) {
        JsonNode messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw AwsError.validation("messages: must have at least 1 item");
        }
        for (JsonNode message : messages) {
            String role = message.path("role").asText();
            if (!role.equals("user") && !role.equals("assistant")) {
                throw AwsError.validation("messages.role: must be user or assistant");
            }
        }
        if (!messages.get(0).path("role").asText().equals("user")) {
            throw AwsError.validation("A conversation must start with a user message.");
        }
        return messages;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** What the last chunk of InvokeModel's streams carries. */
    static ObjectNode withMetrics(ObjectNode last, Answer answer) {
        last.putObject("amazon-bedrock-invocationMetrics")
                .put("inputTokenCount", answer.load().inputTokens())
                .put("outputTokenCount", answer.outputTokens())
                .put("invocationLatency", answer.latencyMillis())
                .put("firstByteLatency", answer.firstTokenMillis())
                .put("cacheReadInputTokenCount", answer.load().cacheReadTokens())
                .put("cacheWriteInputTokenCount", answer.load().cacheWriteTokens());
        return last;
    }

    /** Usage in Converse's words. */
    static ObjectNode usage(Answer answer) {
        return Json.object()
                .put("inputTokens", answer.load().inputTokens())
                .put("outputTokens", answer.outputTokens())
                .put("totalTokens", answer.load().promptTokens() + answer.outputTokens())
                .put("cacheReadInputTokens", answer.load().cacheReadTokens())
                .put("cacheWriteInputTokens", answer.load().cacheWriteTokens());
    }

    /** The input of a tool whose text is the answer. */
    static ObjectNode toolInput(Answer answer) {
        return Json.object().put("query", answer.text().strip());
    }

    static String toolId(String requestId) {
        return "tooluse_" + requestId.replace("-", "").substring(0, 22);
    }
}
