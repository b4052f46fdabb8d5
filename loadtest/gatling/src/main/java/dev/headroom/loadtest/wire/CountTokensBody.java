package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A CountTokens request, which is free: how many input tokens another request would be charged for.
 *
 * @param counted the other request
 */
public record CountTokensBody(InferenceRequest counted) implements BedrockRequest {

    @Override
    public Operation operation() {
        return Operation.COUNT_TOKENS;
    }

    @Override
    public int maxTokens() {
        return 0;
    }

    @Override
    public int mostInputTokens() {
        return 0;
    }

    @Override
    public CountTokensAnswer answer(boolean keepsText) {
        return new CountTokensAnswer();
    }

    @Override
    public CountTokensAnswer answer() {
        return answer(false);
    }

    @Override
    public byte[] json() {
        return JsonBytes.of(2 * counted.mostInputTokens() + 256, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("input");
        if (counted instanceof InvokeBody) {
            json.writeObjectFieldStart("invokeModel");
            json.writeBinaryField("body", counted.json());
        } else {
            json.writeObjectFieldStart("converse");
            Messages.CONVERSE.writeSystem(json, counted.conversation());
            Messages.CONVERSE.writeMessages(json, counted.conversation());
            ClaudeThinking.writeAdditional(json, counted.inference());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
