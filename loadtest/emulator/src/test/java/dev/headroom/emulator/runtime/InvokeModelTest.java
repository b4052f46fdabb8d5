package dev.headroom.emulator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Frames;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.profile.Profile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Bodies of each vendor, whole and streamed. Their fields are those of the Amazon Bedrock User Guide, model-parameters-anthropic-
 * claude-messages, -meta, -titan-text and of the Amazon Nova User Guide, complete-request-schema.
 */
class InvokeModelTest {

    private static final String CLAUDE = "/model/anthropic.claude-3-haiku-20240307-v1:0/";
    private static final String LLAMA = "/model/meta.llama3-1-8b-instruct-v1%3A0/";
    private static final String NOVA = "/model/us.amazon.nova-lite-v1:0/";
    private static final String TITAN = "/model/amazon.titan-text-express-v1/";
    private static final String[] TEN = {"X-Amzn-Bedrock-Request-Metadata", "{\"headroom-output-tokens\":\"10\"}"};

    private final Emulator emulator = Emulator.start(
            new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 50), Clock.systemUTC());
    private final Http http = new Http(emulator.endpoint());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private JsonNode whole(String model, String body) {
        HttpResponse<byte[]> answer = http.post(model + "invoke", body, TEN);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amzn-bedrock-output-token-count"))
                .contains("10");
        assertThat(answer.headers().firstValue("x-amzn-bedrock-input-token-count"))
                .contains("3");
        assertThat(answer.headers().firstValueAsLong("x-amzn-bedrock-invocation-latency"))
                .isPresent();
        return Http.json(answer.body());
    }

    private List<JsonNode> streamed(String model, String body) {
        HttpResponse<byte[]> answer = http.post(model + "invoke-with-response-stream", body, TEN);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.amazon.eventstream");
        assertThat(answer.headers().firstValue("x-amzn-bedrock-content-type")).contains("application/json");
        Frames frames = Frames.read(answer.body());
        assertThat(frames.isBroken()).isFalse();
        assertThat(frames.types()).containsOnly("chunk");
        List<JsonNode> chunks = new ArrayList<>();
        for (Frames.Frame frame : frames.whole()) {
            JsonNode payload = Http.json(frame.payload().getBytes(StandardCharsets.UTF_8));
            assertThat(payload.has("p")).isTrue();
            chunks.add(
                    Http.json(Base64.getDecoder().decode(payload.path("bytes").asText())));
        }
        JsonNode metrics = chunks.get(chunks.size() - 1).path("amazon-bedrock-invocationMetrics");
        assertThat(metrics.path("inputTokenCount").asInt()).isEqualTo(3);
        assertThat(metrics.path("outputTokenCount").asInt()).isEqualTo(10);
        assertThat(metrics.path("invocationLatency").asLong())
                .isGreaterThanOrEqualTo(metrics.path("firstByteLatency").asLong());
        assertThat(metrics.path("firstByteLatency").isIntegralNumber()).isTrue();
        return chunks;
    }

    private static String claude(String more) {
        return "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":50,"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"one two three\"}]" + more + "}";
    }

    @Test
    void claudeAnswersWhole() {
        JsonNode answer = whole(CLAUDE, claude(""));
        assertThat(answer.path("type").asText()).isEqualTo("message");
        assertThat(answer.path("model").asText()).isEqualTo("claude-3-haiku-20240307");
        assertThat(answer.at("/content/0/text").asText().split(" ")).hasSize(10);
        assertThat(answer.path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(answer.path("stop_sequence").isNull()).isTrue();
        assertThat(answer.at("/usage/input_tokens").asInt()).isEqualTo(3);
        assertThat(answer.at("/usage/output_tokens").asInt()).isEqualTo(10);
    }

    @Test
    void claudeStreams() {
        List<JsonNode> chunks = streamed(CLAUDE, claude(""));
        assertThat(chunks)
                .extracting(chunk -> chunk.path("type").asText())
                .containsExactly(
                        "message_start",
                        "content_block_start",
                        "content_block_delta",
                        "content_block_delta",
                        "content_block_delta",
                        "content_block_stop",
                        "message_delta",
                        "message_stop");
        assertThat(chunks.get(6).at("/delta/stop_reason").asText()).isEqualTo("end_turn");
        assertThat(chunks.get(6).at("/usage/output_tokens").asInt()).isEqualTo(10);
    }

    @Test
    void claudeCallsATool() {
        String tools = ",\"tools\":[{\"name\":\"search\"}],\"tool_choice\":{\"type\":\"any\"}";
        JsonNode answer = whole(CLAUDE, claude(tools));
        assertThat(answer.path("stop_reason").asText()).isEqualTo("tool_use");
        assertThat(answer.at("/content/0/name").asText()).isEqualTo("search");
        List<JsonNode> chunks = streamed(CLAUDE, claude(tools));
        StringBuilder input = new StringBuilder();
        chunks.forEach(chunk -> input.append(chunk.at("/delta/partial_json").asText("")));
        JsonNode whole = Http.json(input.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(whole).isEqualTo(answer.at("/content/0/input"));
    }

    @Test
    void claudeStopsAtASequence() {
        JsonNode answer = whole5(claude(",\"stop_sequences\":[\"traffic\"]"));
        assertThat(answer.path("stop_reason").asText()).isEqualTo("stop_sequence");
        assertThat(answer.path("stop_sequence").asText()).isEqualTo("traffic");
        assertThat(answer.at("/content/0/text").asText()).isEqualTo("capacity is what the ");
    }

    private JsonNode whole5(String body) {
        return Http.json(http.post(CLAUDE + "invoke", body, TEN).body());
    }

    @Test
    void llamaAnswersAndStreams() {
        String body = "{\"prompt\":\"one two three\",\"max_gen_len\":10}";
        JsonNode answer = whole(LLAMA, body);
        assertThat(answer.path("generation").asText().split(" ")).hasSize(10);
        assertThat(answer.path("prompt_token_count").asInt()).isEqualTo(3);
        assertThat(answer.path("generation_token_count").asInt()).isEqualTo(10);
        assertThat(answer.path("stop_reason").asText()).as("10 of 10 allowed").isEqualTo("length");
        List<JsonNode> chunks = streamed(LLAMA, body);
        assertThat(chunks)
                .extracting(chunk -> chunk.path("generation_token_count").asInt())
                .isSorted();
        assertThat(chunks.get(0).path("prompt_token_count").asInt()).isEqualTo(3);
    }

    @Test
    void titanAnswersAndStreams() {
        String body = "{\"inputText\":\"one two three\",\"textGenerationConfig\":{\"maxTokenCount\":50}}";
        JsonNode answer = whole(TITAN, body);
        assertThat(answer.path("inputTextTokenCount").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/0/tokenCount").asInt()).isEqualTo(10);
        assertThat(answer.at("/results/0/completionReason").asText()).isEqualTo("FINISH");
        List<JsonNode> chunks = streamed(TITAN, body);
        assertThat(chunks.get(chunks.size() - 1)
                        .path("totalOutputTextTokenCount")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void novaAnswersAndStreams() {
        String body = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"one two three\"}]}],"
                + "\"inferenceConfig\":{\"max_new_tokens\":50}}";
        JsonNode answer = whole(NOVA, body);
        assertThat(answer.at("/output/message/content/0/text").asText().split(" "))
                .hasSize(10);
        assertThat(answer.at("/usage/outputTokens").asInt()).isEqualTo(10);
        List<JsonNode> chunks = streamed(NOVA, body);
        assertThat(chunks.get(0).has("messageStart")).isTrue();
        assertThat(chunks.get(1).at("/contentBlockDelta/delta/text").asText()).isNotEmpty();
        assertThat(chunks.get(chunks.size() - 1)
                        .at("/metadata/usage/inputTokens")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aBodyOfAnotherVendorIsRefused() {
        assertThat(http.post(LLAMA + "invoke", claude("")).statusCode()).isEqualTo(400);
        assertThat(http.post(CLAUDE + "invoke", "{\"prompt\":\"hello\"}").statusCode())
                .isEqualTo(400);
        assertThat(http.post(CLAUDE + "invoke", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void theTierIsEchoed() {
        String[] priority = {"X-Amzn-Bedrock-Service-Tier", "priority"};
        assertThat(http.post(CLAUDE + "invoke", claude(""), priority)
                        .headers()
                        .firstValue("x-amzn-bedrock-service-tier"))
                .contains("priority");
        String[] wrong = {"X-Amzn-Bedrock-Service-Tier", "gold"};
        assertThat(http.post(CLAUDE + "invoke", claude(""), wrong).statusCode()).isEqualTo(400);
    }

    @Test
    void countTokensCountsWhatIsCharged() {
        String body = Base64.getEncoder().encodeToString(claude("").getBytes(StandardCharsets.UTF_8));
        JsonNode counted =
                http.json("POST", CLAUDE + "count-tokens", "{\"input\":{\"invokeModel\":{\"body\":\"" + body + "\"}}}");
        assertThat(counted.path("inputTokens").asInt()).isEqualTo(3);
        JsonNode converse = http.json(
                "POST",
                CLAUDE + "count-tokens",
                "{\"input\":{\"converse\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a b\"}]}]}}}");
        assertThat(converse.path("inputTokens").asInt()).isEqualTo(2);
    }

    /** The words are those of the real service, as its users report them. */
    @Test
    void tokensAreCountedOfTheModelsThatTheProfileSays() {
        String ask = "{\"input\":{\"converse\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a\"}]}]}}}";
        for (String model : List.of(LLAMA, NOVA, TITAN)) {
            HttpResponse<byte[]> refused = http.post(model + "count-tokens", ask);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("x-amzn-errortype")).contains("ValidationException");
            assertThat(Http.json(refused.body()).path("message").asText())
                    .isEqualTo("The provided model doesn't support counting tokens.");
        }
    }
}
