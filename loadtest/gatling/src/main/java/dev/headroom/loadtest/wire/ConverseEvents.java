package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The events of a Converse stream, and the usage with which all of Converse ends. */
final class ConverseEvents implements StreamAnswer.Events {

    private static final TokenCounts.Names USAGE =
            new TokenCounts.Names("inputTokens", "outputTokens", "cacheReadInputTokens", "cacheWriteInputTokens");

    @Override
    public void read(StreamEvent event, Payload payload, AnswerNotes notes) {
        switch (event) {
            case CONTENT_BLOCK_DELTA -> readDelta(payload, notes);
            case MESSAGE_STOP -> notes.stopReason(payload.json().path("stopReason"));
            case METADATA -> readEnd(payload.json(), notes);
            default -> {}
        }
    }

    /** The text itself is read only where it is kept. A signature of the thinking is nothing that a model generates. */
    private static void readDelta(Payload payload, AnswerNotes notes) {
        if (payload.hasField("reasoningContent")) {
            if (!payload.hasField("signature")) {
                notes.thinking();
            }
        } else if (notes.keepsText()) {
            notes.answer(payload.json().path("delta").path("text"));
        } else {
            notes.answer();
        }
    }

    /** Reads the usage and latency that end an answer. */
    static void readEnd(JsonNode json, AnswerNotes notes) {
        notes.tokens().takeFinal(json.path("usage"), USAGE);
        notes.latencies(json.path("metrics").path("latencyMs"), MissingNode.getInstance());
    }
}
