package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The answers of Converse, streamed and whole. */
final class ConverseWords implements StreamAnswer.Events {

    static final TokenCounts.Names USAGE =
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

    /** Most events are not read any further than to see that they are no thinking, and not empty. */
    private static void readDelta(Payload payload, AnswerNotes notes) {
        if (notes.keepsText() || payload.mayHaveEmptyText() || payload.hasField("reasoningContent")) {
            readDelta(payload.json().path("delta"), notes);
        } else {
            notes.answer(MissingNode.getInstance());
        }
    }

    /** Reads a piece of thinking, of the input of a tool or of the answer's text. */
    static void readDelta(JsonNode delta, AnswerNotes notes) {
        if (delta.has("reasoningContent")) {
            readThinking(delta.path("reasoningContent"), notes);
        } else if (delta.has("toolUse")) {
            notes.tool(delta.path("toolUse").path("input"));
        } else {
            notes.answer(delta.path("text"));
        }
    }

    /** The signature of the thinking is nothing that a model generates. */
    private static void readThinking(JsonNode reasoning, AnswerNotes notes) {
        if (!reasoning.has("signature")) {
            notes.thinking(reasoning.path("text"));
        }
    }

    /** Reads a whole answer. */
    static void readWhole(JsonNode body, AnswerNotes notes) {
        readMessage(body, notes);
        readEnd(body, notes);
    }

    static void readMessage(JsonNode body, AnswerNotes notes) {
        body.path("output").path("message").path("content").forEach(block -> notes.keep(block.path("text")));
        notes.stopReason(body.path("stopReason"));
    }

    /** Reads the usage, latency and tier that end an answer. */
    private static void readEnd(JsonNode json, AnswerNotes notes) {
        notes.tokens().take(json.path("usage"), USAGE);
        notes.tokens().end();
        notes.latencies(json.path("metrics").path("latencyMs"), MissingNode.getInstance());
        notes.servedTier(json.path("serviceTier").path("type"));
    }
}
