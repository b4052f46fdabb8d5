package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Meta's Llama 3, with its chat template written out.
 *
 * @see "Amazon Bedrock User Guide, model-parameters-meta; Llama 3 model card, prompt format; read 2026-10"
 */
final class LlamaWords implements FamilyWords {

    private static final TokenCounts.Names COUNTS =
            new TokenCounts.Names("prompt_token_count", "generation_token_count", "", "");

    @Override
    public void write(JsonGenerator json, Conversation conversation, Inference inference) throws IOException {
        json.writeStringField("prompt", prompt(conversation));
        json.writeNumberField("max_gen_len", inference.maxTokens());
    }

    private static String prompt(Conversation conversation) {
        StringBuilder prompt = new StringBuilder("<|begin_of_text|>");
        conversation.system().ifPresent(text -> message(prompt, "system", text));
        for (Conversation.Turn turn : conversation.earlier()) {
            message(prompt, "user", turn.user());
            message(prompt, "assistant", turn.assistant());
        }
        message(prompt, "user", conversation.prompt());
        return header(prompt, "assistant").toString();
    }

    private static StringBuilder header(StringBuilder prompt, String role) {
        return prompt.append("<|start_header_id|>").append(role).append("<|end_header_id|>\n\n");
    }

    private static void message(StringBuilder prompt, String role, String text) {
        header(prompt, role).append(text).append("<|eot_id|>");
    }

    /** Some events only count; those with text in them are content. */
    @Override
    public void readEvent(JsonNode event, AnswerNotes notes) {
        if (!event.path("generation").asText().isEmpty()) {
            notes.answer(event.path("generation"));
        }
        readEnd(event, notes);
    }

    @Override
    public void readWhole(JsonNode body, AnswerNotes notes) {
        notes.keep(body.path("generation"));
        readEnd(body, notes);
    }

    private static void readEnd(JsonNode json, AnswerNotes notes) {
        notes.stopReason(json.path("stop_reason"));
        notes.tokens().take(json, COUNTS);
    }
}
