package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** How a family of models words its own requests and answers. */
interface FamilyWords {

    /** Whether a prompt may have a cache point. */
    default boolean hasCachePoints() {
        return false;
    }

    /** Whether it can be told to think. */
    default boolean canThink() {
        return false;
    }

    /** Writes the fields of a request's body. */
    void write(JsonGenerator json, Conversation conversation, Inference inference) throws IOException;

    /** Notes what one event of a stream says. */
    void readEvent(JsonNode event, AnswerNotes notes);

    /** Notes what a whole answer says. */
    void readWhole(JsonNode body, AnswerNotes notes);
}
