package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Anthropic's Messages. */
final class ClaudeDialect implements Dialect {

    /** Bedrock's own name of the version, or a date, which is what Anthropic's SDK sends. */
    private static final Pattern VERSION = Pattern.compile("bedrock-2023-05-31|20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    @Override
    public Ask read(JsonNode body) {
        if (!VERSION.matcher(body.path("anthropic_version").asText()).matches()) {
            throw AwsError.validation("anthropic_version: must be bedrock-2023-05-31");
        }
        if (!body.has("max_tokens")) {
            throw AwsError.validation("max_tokens: Field required");
        }
        Prompt prompt = new Prompt.Reader()
                .content(body.path("system"))
                .messages(Fields.messages(body))
                .prompt();
        return new Ask(
                prompt,
                Fields.limit(body.path("max_tokens"), "max_tokens"),
                Fields.texts(body.path("stop_sequences")),
                tool(body));
    }

    private static Optional<String> tool(JsonNode body) {
        return switch (body.at("/tool_choice/type").asText()) {
            case "tool" -> Optional.of(body.at("/tool_choice/name").asText());
            case "any" -> Optional.of(body.at("/tools/0/name").asText());
            default -> Optional.empty();
        };
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode json = message(answer.requestId(), answer.model());
        ObjectNode block = json.putArray("content").addObject();
        answer.tool()
                .ifPresentOrElse(
                        tool -> toolUse(block, answer.requestId(), tool).set("input", Fields.toolInput(answer)),
                        () -> block.put("type", "text").put("text", answer.text()));
        stop(json, answer);
        json.putObject("usage")
                .put("input_tokens", answer.load().inputTokens())
                .put("cache_creation_input_tokens", answer.load().cacheWriteTokens())
                .put("cache_read_input_tokens", answer.load().cacheReadTokens())
                .put("output_tokens", answer.outputTokens());
        return json;
    }

    private static ObjectNode message(String requestId, String model) {
        return Json.object()
                .put("id", "msg_bdrk_" + requestId.replace("-", ""))
                .put("type", "message")
                .put("role", "assistant")
                .put("model", model.replace("anthropic.", "").replaceFirst("-v[0-9]+:[0-9]+$", ""));
    }

    private static ObjectNode toolUse(ObjectNode block, String requestId, String tool) {
        return block.put("type", "tool_use")
                .put("id", "toolu_bdrk_" + requestId.replace("-", "").substring(0, 22))
                .put("name", tool);
    }

    private static void stop(ObjectNode json, Answer answer) {
        json.put("stop_reason", answer.stopReason());
        json.put("stop_sequence", answer.stopSequence().orElse(null));
    }

    @Override
    public List<Event> opening(Start start) {
        ObjectNode first = Json.object().put("type", "message_start");
        ObjectNode message = message(start.requestId(), start.model());
        message.putArray("content");
        message.putNull("stop_reason");
        message.putNull("stop_sequence");
        message.putObject("usage").put("input_tokens", start.promptTokens()).put("output_tokens", 1);
        first.set("message", message);
        ObjectNode block = Json.object().put("type", "content_block_start").put("index", 0);
        ObjectNode content = block.putObject("content_block");
        start.tool()
                .ifPresentOrElse(
                        tool -> toolUse(content, start.requestId(), tool).putObject("input"),
                        () -> content.put("type", "text").put("text", ""));
        return List.of(Event.chunk(first), Event.chunk(block));
    }

    @Override
    public Event piece(Piece piece) {
        ObjectNode json = Json.object().put("type", "content_block_delta").put("index", 0);
        ObjectNode delta = json.putObject("delta");
        if (piece.isTool()) {
            delta.put("type", "input_json_delta").put("partial_json", piece.text());
        } else {
            delta.put("type", "text_delta").put("text", piece.text());
        }
        return Event.chunk(json);
    }

    @Override
    public List<Event> closing(Answer answer) {
        List<Event> events = new ArrayList<>();
        events.add(Event.chunk(Json.object().put("type", "content_block_stop").put("index", 0)));
        ObjectNode delta = Json.object().put("type", "message_delta");
        stop(delta.putObject("delta"), answer);
        delta.putObject("usage").put("output_tokens", answer.outputTokens());
        events.add(Event.chunk(delta));
        events.add(Event.chunk(Fields.withMetrics(Json.object().put("type", "message_stop"), answer)));
        return events;
    }
}
