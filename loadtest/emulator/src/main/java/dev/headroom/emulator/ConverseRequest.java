package dev.headroom.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.StringTokenizer;

/**
 * What the emulator reads of a Converse request; its text is counted and forgotten.
 *
 * @param inputTokens whitespace-separated words of system and messages
 * @param maxTokens the limit that was asked for
 * @param pinnedOutputTokens the answer's length, where the request pins it
 */
record ConverseRequest(int inputTokens, int maxTokens, OptionalInt pinnedOutputTokens) {

    private static final int MODEL_MAXIMUM = 4096;

    static ConverseRequest read(JsonNode body) {
        JsonNode messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw BedrockError.validation("messages: must have at least 1 item");
        }
        JsonNode max = body.path("inferenceConfig").path("maxTokens");
        if (!max.isMissingNode() && (!max.isInt() || max.intValue() < 1)) {
            throw BedrockError.validation("inferenceConfig.maxTokens: must be an integer greater than or equal to 1");
        }
        int words = words(body.path("system"));
        for (JsonNode message : messages) {
            words += words(message.path("content"));
        }
        return new ConverseRequest(
                words,
                max.isInt() ? max.intValue() : MODEL_MAXIMUM,
                pinned(body.path("requestMetadata").path("headroom-output-tokens")));
    }

    /** Request metadata is text; the real service only logs it. */
    private static OptionalInt pinned(JsonNode metadata) {
        if (metadata.isMissingNode()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Math.max(1, Integer.parseInt(metadata.asText())));
        } catch (NumberFormatException e) {
            throw BedrockError.validation("requestMetadata.headroom-output-tokens: must be a whole number");
        }
    }

    private static int words(JsonNode blocks) {
        int words = 0;
        for (JsonNode block : blocks) {
            words += new StringTokenizer(block.path("text").asText("")).countTokens();
        }
        return words;
    }
}
