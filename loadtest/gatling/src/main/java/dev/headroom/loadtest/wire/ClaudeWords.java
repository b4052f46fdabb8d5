package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Anthropic's Messages.
 *
 * @see "Amazon Bedrock User Guide, model-parameters-anthropic-claude-messages; read 2026-10"
 */
final class ClaudeWords implements FamilyWords {

    private static final TokenCounts.Names USAGE = new TokenCounts.Names(
            "input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens");

    @Override
    public boolean hasCachePoints() {
        return true;
    }

    @Override
    public boolean canThink() {
        return true;
    }

    @Override
    public void write(JsonGenerator json, Conversation conversation, Inference inference) throws IOException {
        json.writeStringField("anthropic_version", "bedrock-2023-05-31");
        json.writeNumberField("max_tokens", inference.maxTokens());
        Messages.CLAUDE.writeSystem(json, conversation);
        Messages.CLAUDE.writeMessages(json, conversation);
        ClaudeThinking.write(json, inference);
    }

    @Override
    public void readEvent(JsonNode event, AnswerNotes notes) {
        switch (event.path("type").asText()) {
            case "content_block_delta" -> readDelta(event.path("delta"), notes);
            case "message_start" -> notes.tokens().take(event.path("message").path("usage"), USAGE);
            case "message_delta" -> {
                notes.stopReason(event.path("delta").path("stop_reason"));
                notes.tokens().take(event.path("usage"), USAGE);
            }
            case "error" -> notes.exception(event.path("error").path("type").asText());
            default -> {}
        }
    }

    /** Others, such as the signature of the thinking, are nothing that a model generates. */
    private static void readDelta(JsonNode delta, AnswerNotes notes) {
        switch (delta.path("type").asText()) {
            case "text_delta" -> notes.answer(delta.path("text"));
            case "input_json_delta" -> notes.tool(delta.path("partial_json"));
            case "thinking_delta" -> notes.thinking(delta.path("thinking"));
            default -> {}
        }
    }

    @Override
    public void readWhole(JsonNode body, AnswerNotes notes) {
        body.path("content").forEach(block -> notes.keep(block.path("text")));
        notes.stopReason(body.path("stop_reason"));
        notes.tokens().take(body.path("usage"), USAGE);
    }
}
