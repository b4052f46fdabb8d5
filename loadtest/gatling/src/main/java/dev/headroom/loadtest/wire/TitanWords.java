package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Amazon Titan Text, whose conversations are text with speakers' names.
 *
 * @see "Amazon Bedrock User Guide, model-parameters-titan-text; read 2026-10"
 */
final class TitanWords implements FamilyWords {

    @Override
    public void write(JsonGenerator json, Conversation conversation, Inference inference) throws IOException {
        json.writeStringField("inputText", text(conversation));
        json.writeObjectFieldStart("textGenerationConfig");
        json.writeNumberField("maxTokenCount", inference.maxTokens());
        json.writeEndObject();
    }

    /** A prompt on its own is no conversation. */
    private static String text(Conversation conversation) {
        StringBuilder text = new StringBuilder();
        conversation.system().ifPresent(system -> text.append(system).append("\n\n"));
        if (conversation.earlier().isEmpty()) {
            return text.append(conversation.prompt()).toString();
        }
        for (Conversation.Turn turn : conversation.earlier()) {
            text.append("User: ")
                    .append(turn.user())
                    .append("\nBot: ")
                    .append(turn.assistant())
                    .append('\n');
        }
        return text.append("User: ")
                .append(conversation.prompt())
                .append("\nBot:")
                .toString();
    }

    /** Its last event may have text in it, or none. */
    @Override
    public void readEvent(JsonNode event, AnswerNotes notes) {
        if (!event.path("outputText").asText().isEmpty()) {
            notes.answer(event.path("outputText"));
        }
        notes.stopReason(event.path("completionReason"));
        notes.tokens().input(event.path("inputTextTokenCount"));
        notes.tokens().output(event.path("totalOutputTextTokenCount"));
    }

    @Override
    public void readWhole(JsonNode body, AnswerNotes notes) {
        JsonNode result = body.path("results").path(0);
        notes.keep(result.path("outputText"));
        notes.stopReason(result.path("completionReason"));
        notes.tokens().input(body.path("inputTextTokenCount"));
        notes.tokens().output(result.path("tokenCount"));
    }
}
