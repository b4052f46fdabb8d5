package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** The streamed answers of InvokeModel: the model's own events in chunks, and Bedrock's counts in the last. */
final class InvokeWords implements StreamAnswer.Events {

    private static final TokenCounts.Names METRICS = new TokenCounts.Names(
            "inputTokenCount", "outputTokenCount", "cacheReadInputTokenCount", "cacheWriteInputTokenCount");

    private final FamilyWords words;

    InvokeWords(FamilyWords words) {
        this.words = words;
    }

    @Override
    public void read(StreamEvent event, Payload payload, AnswerNotes notes) {
        if (event == StreamEvent.CHUNK) {
            JsonNode json = payload.jsonInBytes();
            words.readEvent(json, notes);
            readMetrics(json.path("amazon-bedrock-invocationMetrics"), notes);
        }
    }

    private static void readMetrics(JsonNode metrics, AnswerNotes notes) {
        if (metrics.isObject()) {
            notes.tokens().take(metrics, METRICS);
            notes.tokens().end();
            notes.latencies(metrics.path("invocationLatency"), metrics.path("firstByteLatency"));
        }
    }
}
