package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Meta's Llama. */
final class LlamaDialect implements Dialect {

    /** What Llama takes where {@code max_gen_len} is not given (Amazon Bedrock User Guide, model-parameters-meta). */
    private static final int DEFAULT_LIMIT = 512;

    @Override
    public Ask read(JsonNode body) {
        OptionalInt limit = Fields.limit(body.path("max_gen_len"), "max_gen_len");
        return new Ask(
                Prompt.of(Fields.text(body.path("prompt"), "prompt")),
                OptionalInt.of(limit.orElse(DEFAULT_LIMIT)),
                List.of(),
                Optional.empty());
    }

    private static String stop(Answer answer) {
        return answer.isCut() ? "length" : "stop";
    }

    @Override
    public ObjectNode whole(Answer answer) {
        return Json.object()
                .put("generation", answer.text())
                .put("prompt_token_count", answer.load().promptTokens())
                .put("generation_token_count", answer.outputTokens())
                .put("stop_reason", stop(answer));
    }

    @Override
    public List<Event> opening(Start start) {
        ObjectNode json = Json.object().put("generation", "").put("prompt_token_count", start.promptTokens());
        json.put("generation_token_count", 0).putNull("stop_reason");
        return List.of(Event.chunk(json));
    }

    @Override
    public Event piece(Piece piece) {
        ObjectNode json = Json.object().put("generation", piece.text());
        json.putNull("prompt_token_count");
        json.put("generation_token_count", piece.tokensSoFar()).putNull("stop_reason");
        return Event.chunk(json);
    }

    @Override
    public boolean isSteady() {
        return false;
    }

    @Override
    public List<Event> closing(Answer answer) {
        ObjectNode json = Json.object().put("generation", "");
        json.putNull("prompt_token_count");
        json.put("generation_token_count", answer.outputTokens()).put("stop_reason", stop(answer));
        return List.of(Event.chunk(Fields.withMetrics(json, answer)));
    }
}
