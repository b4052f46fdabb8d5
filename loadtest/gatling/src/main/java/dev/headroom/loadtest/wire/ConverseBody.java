package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headroom.planner.quantity.Require;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a Converse request says.
 *
 * @param prompt the user's message
 * @param maxTokens the most tokens that the answer may have; on-demand admission reserves all of them
 * @param outputTokens the length that the answer should have; sent as request metadata, which marks load-test traffic in
 *     invocation logs and which the emulator obeys
 */
public record ConverseBody(String prompt, int maxTokens, int outputTokens) implements BedrockRequest {

    /** The key of the request metadata that carries {@code outputTokens}. */
    public static final String OUTPUT_TOKENS_KEY = "headroom-output-tokens";

    /** Tokens that a chat template may add to a prompt. */
    private static final int TEMPLATE_TOKENS = 64;

    private static final JsonFactory JSON = new JsonFactory();

    /** @throws IllegalArgumentException where the prompt is empty or a count below 1 */
    public ConverseBody {
        Require.that(!prompt.isEmpty(), "a prompt is empty, must have at least one token");
        Require.atLeast("maxTokens", maxTokens, 1);
        Require.atLeast("output tokens", outputTokens, 1);
    }

    @Override
    public Operation operation() {
        return Operation.CONVERSE_STREAM;
    }

    /** A token is at least one byte, so a prompt has at most as many tokens as bytes. */
    @Override
    public int mostInputTokens() {
        return prompt.getBytes(StandardCharsets.UTF_8).length + TEMPLATE_TOKENS;
    }

    @Override
    public AnswerReader answer() {
        return new StreamAnswer();
    }

    @Override
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(prompt.length() + 256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            json.writeArrayFieldStart("content");
            json.writeStartObject();
            json.writeStringField("text", prompt);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectFieldStart("inferenceConfig");
            json.writeNumberField("maxTokens", maxTokens);
            json.writeEndObject();
            json.writeObjectFieldStart("requestMetadata");
            json.writeStringField(OUTPUT_TOKENS_KEY, Integer.toString(outputTokens));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
