package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How a request tells Claude to think. */
final class ClaudeThinking {

    private ClaudeThinking() {}

    /** Writes the field {@code thinking}, where there should be any. */
    static void write(JsonGenerator json, Inference inference) throws IOException {
        if (inference.thinkingTokens().isPresent()) {
            json.writeObjectFieldStart("thinking");
            json.writeStringField("type", "enabled");
            json.writeNumberField("budget_tokens", inference.thinkingTokens().getAsInt());
            json.writeEndObject();
        }
    }

    /** Writes it among the fields by which Converse hands a model what Converse has no words for. */
    static void writeAdditional(JsonGenerator json, Inference inference) throws IOException {
        if (inference.thinkingTokens().isPresent()) {
            json.writeObjectFieldStart("additionalModelRequestFields");
            write(json, inference);
            json.writeEndObject();
        }
    }
}
