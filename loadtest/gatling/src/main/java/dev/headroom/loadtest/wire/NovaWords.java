package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Amazon Nova: the words of Converse, each event in an object under its own name.
 *
 * @see "Amazon Nova User Guide, complete-request-schema; read 2026-10"
 */
final class NovaWords implements FamilyWords {

    /** Its own names of the cache's counts; some answers have those of Converse. */
    private static final TokenCounts.Names USAGE = new TokenCounts.Names(
            "inputTokens", "outputTokens", "cacheReadInputTokenCount", "cacheWriteInputTokenCount");

    @Override
    public boolean hasCachePoints() {
        return true;
    }

    @Override
    public void write(JsonGenerator json, Conversation conversation, Inference inference) throws IOException {
        json.writeStringField("schemaVersion", "messages-v1");
        Messages.CONVERSE.writeSystem(json, conversation);
        Messages.CONVERSE.writeMessages(json, conversation);
        json.writeObjectFieldStart("inferenceConfig");
        json.writeNumberField("maxTokens", inference.maxTokens());
        json.writeEndObject();
    }

    @Override
    public void readEvent(JsonNode event, AnswerNotes notes) {
        JsonNode delta = event.path("contentBlockDelta").path("delta");
        if (!delta.isMissingNode()) {
            ConverseWords.readDelta(delta, notes);
        }
        notes.stopReason(event.path("messageStop").path("stopReason"));
        readUsage(event.path("metadata").path("usage"), notes);
    }

    @Override
    public void readWhole(JsonNode body, AnswerNotes notes) {
        ConverseWords.readMessage(body, notes);
        readUsage(body.path("usage"), notes);
    }

    private static void readUsage(JsonNode usage, AnswerNotes notes) {
        notes.tokens().take(usage, USAGE);
        notes.tokens().take(usage, ConverseWords.USAGE);
    }
}
