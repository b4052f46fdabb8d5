package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.util.List;
import java.util.Optional;

/** Amazon Titan Text. */
final class TitanDialect implements Dialect {

    @Override
    public Ask read(JsonNode body) {
        JsonNode config = body.path("textGenerationConfig");
        return new Ask(
                Prompt.of(Fields.text(body.path("inputText"), "inputText")),
                Fields.limit(config.path("maxTokenCount"), "textGenerationConfig.maxTokenCount"),
                Fields.texts(config.path("stopSequences")),
                Optional.empty());
    }

    private static String reason(Answer answer) {
        if (answer.isCut()) {
            return "LENGTH";
        }
        return answer.stopSequence().isPresent() ? "STOP_CRITERIA_MET" : "FINISH";
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode json = Json.object().put("inputTextTokenCount", answer.load().promptTokens());
        json.putArray("results")
                .addObject()
                .put("tokenCount", answer.outputTokens())
                .put("outputText", answer.text())
                .put("completionReason", reason(answer));
        return json;
    }

    @Override
    public List<Event> opening(Start start) {
        return List.of();
    }

    @Override
    public Event piece(Piece piece) {
        ObjectNode json = Json.object().put("outputText", piece.text()).put("index", 0);
        json.putNull("totalOutputTextTokenCount").putNull("completionReason").putNull("inputTextTokenCount");
        return Event.chunk(json);
    }

    @Override
    public List<Event> closing(Answer answer) {
        ObjectNode json = Json.object()
                .put("outputText", "")
                .put("index", 0)
                .put("totalOutputTextTokenCount", answer.outputTokens())
                .put("completionReason", reason(answer))
                .put("inputTextTokenCount", answer.load().promptTokens());
        return List.of(Event.chunk(Fields.withMetrics(json, answer)));
    }
}
