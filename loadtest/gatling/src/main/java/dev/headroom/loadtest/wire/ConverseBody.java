package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A Converse request.
 *
 * @param conversation what it says
 * @param inference how its answer should be made
 * @param isStreamed whether the answer comes as it is made
 */
public record ConverseBody(Conversation conversation, Inference inference, boolean isStreamed)
        implements InferenceRequest {

    /** Streamed: a prompt and how long its answer may be and should be, in tokens. */
    public ConverseBody(String prompt, int maxTokens, int outputTokens) {
        this(Conversation.of(prompt), Inference.of(maxTokens, outputTokens), true);
    }

    @Override
    public Operation operation() {
        return isStreamed ? Operation.CONVERSE_STREAM : Operation.CONVERSE;
    }

    @Override
    public int mostInputTokens() {
        return conversation.mostTokens();
    }

    @Override
    public AnswerReader answer(boolean keepsText) {
        return isStreamed ? StreamAnswer.ofConverse(keepsText) : WholeAnswer.ofConverse(keepsText);
    }

    @Override
    public byte[] json() {
        return JsonBytes.of(conversation.mostTokens() + 256, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        Messages.CONVERSE.writeSystem(json, conversation);
        Messages.CONVERSE.writeMessages(json, conversation);
        json.writeObjectFieldStart("inferenceConfig");
        json.writeNumberField("maxTokens", inference.maxTokens());
        json.writeEndObject();
        ClaudeThinking.writeAdditional(json, inference);
        json.writeObjectFieldStart("requestMetadata");
        json.writeStringField(OUTPUT_TOKENS_KEY, Integer.toString(inference.outputTokens()));
        json.writeEndObject();
        if (inference.tier().isPresent()) {
            json.writeFieldName("serviceTier");
            JsonBytes.object(json, "type", inference.tier().get().wireName());
        }
    }
}
