package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamAnswerTest {

    private final StreamAnswer answer = new StreamAnswer();

    private void feed(byte[] bytes, long nanos) {
        answer.feed(Unpooled.wrappedBuffer(bytes), nanos);
    }

    private static byte[] delta() {
        return Frames.event("contentBlockDelta", "{\"delta\":{\"text\":\"a\"}}");
    }

    @Test
    void aWholeAnswerSaysWhatTheServiceCounted() {
        feed(Frames.answer(3), 5);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.contentEvents()).isEqualTo(3);
        assertThat(answer.tokens()).isEqualTo(new TokenUse(12, 34, 5, 6));
        assertThat(answer.stopReason()).isEqualTo("end_turn");
        assertThat(answer.serverLatencyMillis()).hasValue(78);
    }

    @Test
    void theFirstTokenIsTheFirstContentEventNotTheFirstEvent() {
        feed(Frames.event("messageStart", "{}"), 100);
        assertThat(answer.firstTokenNanos()).isEmpty();
        feed(delta(), 200);
        feed(delta(), 300);
        assertThat(answer.firstTokenNanos()).hasValue(200);
        assertThat(answer.lastTokenNanos()).hasValue(300);
    }

    @Test
    void withoutMetadataAnAnswerIsNotWhole() {
        feed(delta(), 1);
        feed(Frames.event("messageStop", "{\"stopReason\":\"max_tokens\"}"), 2);
        assertThat(answer.isWhole()).isFalse();
    }

    /** Tokens that were not counted would be booked as tokens that cost nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"usage\":{}}",
                "{\"usage\":{\"inputTokens\":3}}",
                "{\"usage\":{\"inputTokens\":\"many\",\"outputTokens\":1}}"
            })
    void metadataThatDoesNotCountTheTokensDoesNotMakeAnAnswerWhole(String metadata) {
        feed(delta(), 1);
        feed(Frames.event("metadata", metadata), 2);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.tokens()).isEqualTo(TokenUse.NONE);
    }

    @Test
    void aCacheThatIsNotMentionedWasNotUsed() {
        feed(Frames.event("metadata", "{\"usage\":{\"inputTokens\":3,\"outputTokens\":4}}"), 1);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.tokens()).isEqualTo(new TokenUse(3, 4, 0, 0));
        assertThat(answer.serverLatencyMillis()).isEmpty();
    }

    @Test
    void fewerTokensThanNoneBreakTheStream() {
        byte[] metadata = Frames.event("metadata", "{\"usage\":{\"inputTokens\":-3,\"outputTokens\":4}}");
        assertThatThrownBy(() -> feed(metadata, 1)).isInstanceOf(BrokenStreamException.class);
    }

    /** A 200 can still end in throttling. */
    @Test
    void anExceptionInTheStreamUndoesIt() {
        feed(Frames.answer(2), 1);
        feed(Frames.exception("throttlingException"), 2);
        assertThat(answer.isWhole()).isFalse();
    }

    @Test
    void aStopReasonThatIsNoWordIsNotWrittenDown() {
        feed(Frames.event("messageStop", "{\"stopReason\":\"a,\\\"b\\n\"}"), 1);
        assertThat(answer.stopReason()).isEqualTo("unknown");
    }

    @Test
    void aPayloadThatIsNoJsonBreaksTheStream() {
        assertThatThrownBy(() -> feed(Frames.event("metadata", "nonsense"), 1))
                .isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void aBodySaysWhatWasAskedFor() throws IOException {
        byte[] json = new ConverseBody("say \"hi\"\n", 200, 150).json();
        JsonNode body = new ObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
        assertThat(body.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(body.at("/messages/0/content/0/text").asText()).isEqualTo("say \"hi\"\n");
        assertThat(body.at("/inferenceConfig/maxTokens").asInt()).isEqualTo(200);
        assertThat(body.at("/requestMetadata/headroom-output-tokens").asText()).isEqualTo("150");
    }
}
