package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.util.List;
import java.util.Optional;

/** Converse and ConverseStream. */
final class ConverseDialect implements Dialect {

    @Override
    public Ask read(JsonNode body) {
        notBlank(Fields.messages(body));
        Prompt prompt = new Prompt.Reader()
                .content(body.path("system"))
                .messages(Fields.messages(body))
                .prompt();
        JsonNode config = body.path("inferenceConfig");
        share(config, "temperature");
        share(config, "topP");
        return new Ask(
                prompt,
                Fields.limit(config.path("maxTokens"), "inferenceConfig.maxTokens"),
                Fields.texts(config.path("stopSequences")),
                tool(body.path("toolConfig")));
    }

    private static void notBlank(JsonNode messages) {
        for (int i = 0; i < messages.size(); i++) {
            JsonNode content = messages.get(i).path("content");
            if (content.isEmpty()) {
                throw AwsError.validation("The content field in the Message object at messages." + i
                        + " is empty. Add a ContentBlock object to the content field and try again.");
            }
            for (int j = 0; j < content.size(); j++) {
                JsonNode text = content.get(j).path("text");
                if (text.isTextual() && text.textValue().isBlank()) {
                    throw AwsError.validation("The text field in the ContentBlock object at messages." + i + ".content."
                            + j + " is blank. Add text to the text field, and try again.");
                }
            }
        }
    }

    private static void share(JsonNode config, String name) {
        double value = config.path(name).asDouble(0);
        if (!(value >= 0 && value <= 1)) {
            throw AwsError.validation("1 validation error detected: Value '" + value + "' at 'inferenceConfig." + name
                    + "' failed to satisfy constraint: Member must have value between 0 and 1, inclusive");
        }
    }

    private static Optional<String> tool(JsonNode config) {
        JsonNode choice = config.path("toolChoice");
        if (choice.has("tool")) {
            return Optional.of(choice.path("tool").path("name").asText());
        }
        return choice.has("any")
                ? Optional.of(config.at("/tools/0/toolSpec/name").asText())
                : Optional.empty();
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode json = Json.object();
        ObjectNode message = json.putObject("output").putObject("message").put("role", "assistant");
        ObjectNode block = message.putArray("content").addObject();
        answer.tool()
                .ifPresentOrElse(
                        tool -> block.putObject("toolUse")
                                .put("toolUseId", Fields.toolId(answer.requestId()))
                                .put("name", tool)
                                .set("input", Fields.toolInput(answer)),
                        () -> block.put("text", answer.text()));
        json.put("stopReason", answer.stopReason());
        return ending(json, answer);
    }

    private static ObjectNode ending(ObjectNode json, Answer answer) {
        json.set("usage", Fields.usage(answer));
        json.putObject("metrics").put("latencyMs", answer.latencyMillis());
        json.putObject("serviceTier").put("type", answer.serving().tier());
        answer.serving()
                .latency()
                .ifPresent(latency -> json.putObject("performanceConfig").put("latency", latency));
        return json;
    }

    @Override
    public List<Event> opening(Start start) {
        Event first = new Event("messageStart", Json.object().put("role", "assistant"));
        return start.tool().map(tool -> List.of(first, toolStart(start, tool))).orElse(List.of(first));
    }

    private static Event toolStart(Start start, String tool) {
        ObjectNode json = Json.object().put("contentBlockIndex", 0);
        json.putObject("start")
                .putObject("toolUse")
                .put("toolUseId", Fields.toolId(start.requestId()))
                .put("name", tool);
        return new Event("contentBlockStart", json);
    }

    @Override
    public Event piece(Piece piece) {
        ObjectNode json = Json.object().put("contentBlockIndex", 0);
        ObjectNode delta = json.putObject("delta");
        if (piece.isTool()) {
            delta.putObject("toolUse").put("input", piece.text());
        } else {
            delta.put("text", piece.text());
        }
        return new Event("contentBlockDelta", json);
    }

    @Override
    public List<Event> closing(Answer answer) {
        return List.of(
                new Event("contentBlockStop", Json.object().put("contentBlockIndex", 0)),
                new Event("messageStop", Json.object().put("stopReason", answer.stopReason())),
                new Event("metadata", ending(Json.object(), answer)));
    }
}
