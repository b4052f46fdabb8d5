package dev.headroom.emulator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Frames;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.Profile;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Converse's answers say beyond their text. */
class ConverseTest {

    private static final String MODEL = "/model/small/";

    private final Profile profile = Truths.profile(Truths.model(Truths.onDemand(1e6, 1e9, Truths.steady(2, 1)), 4));
    private final Emulator emulator =
            Emulator.start(new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, profile, 1, 1), Clock.systemUTC());
    private final Http http = new Http(emulator.endpoint());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static String ask(String text, String more) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + text + "\"}]}]" + more + "}";
    }

    private static String pinned(String name, String value) {
        return ",\"requestMetadata\":{\"" + name + "\":\"" + value + "\"}";
    }

    @Test
    void everyStopReasonCanBeHad() {
        for (String reason : new String[] {
            "end_turn",
            "tool_use",
            "stop_sequence",
            "guardrail_intervened",
            "content_filtered",
            "malformed_model_output",
            "malformed_tool_use"
        }) {
            JsonNode answer = http.json("POST", MODEL + "converse", ask("a", pinned("headroom-stop-reason", reason)));
            assertThat(answer.path("stopReason").asText()).isEqualTo(reason);
        }
        JsonNode cut = http.json("POST", MODEL + "converse", ask("a", ",\"inferenceConfig\":{\"maxTokens\":1}"));
        assertThat(cut.path("stopReason").asText()).isEqualTo("max_tokens");
        assertThat(http.post(MODEL + "converse", ask("a", pinned("headroom-stop-reason", "boredom")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFullContextWindowEndsTheAnswer() {
        String words = "w ".repeat(999_990);
        JsonNode answer = http.json("POST", MODEL + "converse", ask(words, pinned("headroom-output-tokens", "50")));
        assertThat(answer.path("stopReason").asText()).isEqualTo("model_context_window_exceeded");
        assertThat(answer.at("/usage/outputTokens").asInt()).isEqualTo(10);
        HttpResponse<byte[]> tooLong = http.post(MODEL + "converse", ask("w ".repeat(1_000_000), ""));
        assertThat(Http.json(tooLong.body()).path("message").asText())
                .isEqualTo("Input is too long for requested model.");
    }

    private static String cached(String prefix, String rest) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + prefix
                + "\"},{\"cachePoint\":{\"type\":\"default\"}},{\"text\":\"" + rest + "\"}]}]}";
    }

    @Test
    void aMarkedPrefixIsWrittenOnceAndReadAfterwards() {
        String prefix = "w ".repeat(1500);
        JsonNode first =
                http.json("POST", MODEL + "converse", cached(prefix, "a b")).path("usage");
        assertThat(first.path("inputTokens").asInt()).isEqualTo(2);
        assertThat(first.path("cacheWriteInputTokens").asInt()).isEqualTo(1500);
        assertThat(first.path("cacheReadInputTokens").asInt()).isZero();
        JsonNode second =
                http.json("POST", MODEL + "converse", cached(prefix, "a b c")).path("usage");
        assertThat(second.path("inputTokens").asInt()).isEqualTo(3);
        assertThat(second.path("cacheReadInputTokens").asInt()).isEqualTo(1500);
        assertThat(second.path("cacheWriteInputTokens").asInt()).isZero();
        assertThat(second.path("totalTokens").asInt())
                .isEqualTo(1503 + second.path("outputTokens").asInt());
        JsonNode other = http.json("POST", MODEL + "converse", cached("v ".repeat(1500), "a"))
                .path("usage");
        assertThat(other.path("cacheReadInputTokens").asInt()).isZero();
    }

    @Test
    void aShortPrefixIsNotCached() {
        JsonNode usage = http.json("POST", MODEL + "converse", cached("w ".repeat(1000), "a"))
                .path("usage");
        assertThat(usage.path("inputTokens").asInt()).isEqualTo(1001);
        assertThat(usage.path("cacheWriteInputTokens").asInt()).isZero();
    }

    @Test
    void aStreamSaysTheSameAsAnAnswer() {
        String body = ask("one two", pinned("headroom-output-tokens", "9"));
        Frames frames = Frames.read(http.post(MODEL + "converse-stream", body).body());
        assertThat(frames.isBroken()).isFalse();
        assertThat(frames.types())
                .containsExactly(
                        "messageStart",
                        "contentBlockDelta",
                        "contentBlockDelta",
                        "contentBlockDelta",
                        "contentBlockStop",
                        "messageStop",
                        "metadata");
        JsonNode whole = http.json("POST", MODEL + "converse", body);
        StringBuilder text = new StringBuilder();
        frames.whole()
                .forEach(frame -> text.append(json(frame).at("/delta/text").asText("")));
        assertThat(text.toString())
                .isEqualTo(whole.at("/output/message/content/0/text").asText());
        JsonNode metadata = json(frames.whole().get(6));
        assertThat(metadata.path("usage")).isEqualTo(whole.path("usage"));
        assertThat(metadata.at("/metrics/latencyMs").isIntegralNumber()).isTrue();
        assertThat(metadata.at("/serviceTier/type").asText()).isEqualTo("default");
    }

    private static JsonNode json(Frames.Frame frame) {
        return Http.json(frame.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aToolsInputComesInPiecesOfOneDocument() {
        String tools = pinned("headroom-output-tokens", "9")
                + ",\"toolConfig\":{\"tools\":[{\"toolSpec\":{\"name\":\"find\"}}],\"toolChoice\":{\"any\":{}}}";
        Frames frames = Frames.read(
                http.post(MODEL + "converse-stream", ask("a", tools)).body());
        assertThat(frames.types()).startsWith("messageStart", "contentBlockStart", "contentBlockDelta");
        StringBuilder input = new StringBuilder();
        frames.whole()
                .forEach(frame ->
                        input.append(json(frame).at("/delta/toolUse/input").asText("")));
        JsonNode whole = http.json("POST", MODEL + "converse", ask("a", tools));
        assertThat(Http.json(input.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(whole.at("/output/message/content/0/toolUse/input"));
    }

    @Test
    void requestsThatAskForWhatCannotBeAreRefused() {
        for (String wrong : new String[] {
            "{\"messages\":[]}",
            "{}",
            "{\"messages\":[{\"role\":\"assistant\",\"content\":[{\"text\":\"a\"}]}]}",
            "{\"messages\":[{\"role\":\"king\",\"content\":[{\"text\":\"a\"}]}]}",
            ask("a", ",\"inferenceConfig\":{\"maxTokens\":0}"),
            ask("a", ",\"inferenceConfig\":{\"maxTokens\":100001}"),
            ask("a", ",\"serviceTier\":{\"type\":\"gold\"}"),
            ask("a", pinned("k", "v".repeat(257))),
            ask("a", pinned("headroom-output-tokens", "many")),
            "[1,2",
        }) {
            HttpResponse<byte[]> answer = http.post(MODEL + "converse", wrong);
            assertThat(answer.statusCode())
                    .as(wrong.substring(0, Math.min(80, wrong.length())))
                    .isEqualTo(400);
            assertThat(answer.headers().firstValue("x-amzn-errortype")).contains("ValidationException");
            assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
        }
    }
}
