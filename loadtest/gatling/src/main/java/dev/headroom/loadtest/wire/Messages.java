package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the messages of a conversation, in the two ways in which content blocks are worded. */
enum Messages {
    /** Converse's, and Nova's: a cache point is a block of its own. */
    CONVERSE {
        @Override
        void text(JsonGenerator json, String text) throws IOException {
            JsonBytes.object(json, "text", text);
        }

        @Override
        void cached(JsonGenerator json, String text) throws IOException {
            text(json, text);
            json.writeStartObject();
            json.writeFieldName("cachePoint");
            JsonBytes.object(json, "type", "default");
            json.writeEndObject();
        }
    },
    /** Claude's: a cache point is a field of the block before it. */
    CLAUDE {
        @Override
        void text(JsonGenerator json, String text) throws IOException {
            startText(json, text);
            json.writeEndObject();
        }

        @Override
        void cached(JsonGenerator json, String text) throws IOException {
            startText(json, text);
            json.writeFieldName("cache_control");
            JsonBytes.object(json, "type", "ephemeral");
            json.writeEndObject();
        }

        private void startText(JsonGenerator json, String text) throws IOException {
            json.writeStartObject();
            json.writeStringField("type", "text");
            json.writeStringField("text", text);
        }
    };

    /** Writes a block of text. */
    abstract void text(JsonGenerator json, String text) throws IOException;

    /** Writes a block of text with a cache point behind it. */
    abstract void cached(JsonGenerator json, String text) throws IOException;

    /** Writes the field {@code system}, where there is a system text, as blocks. */
    void writeSystem(JsonGenerator json, Conversation conversation) throws IOException {
        if (conversation.system().isPresent()) {
            json.writeArrayFieldStart("system");
            text(json, conversation.system().get());
            json.writeEndArray();
        }
    }

    /** Writes the field {@code messages}. */
    void writeMessages(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeArrayFieldStart("messages");
        start(json, "user");
        if (conversation.sharedPrefix().isPresent()) {
            cached(json, conversation.sharedPrefix().get());
        }
        for (Conversation.Turn turn : conversation.earlier()) {
            end(json, turn.user());
            start(json, "assistant");
            end(json, turn.assistant());
            start(json, "user");
        }
        end(json, conversation.prompt());
        json.writeEndArray();
    }

    private static void start(JsonGenerator json, String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeArrayFieldStart("content");
    }

    private void end(JsonGenerator json, String text) throws IOException {
        text(json, text);
        json.writeEndArray();
        json.writeEndObject();
    }
}
