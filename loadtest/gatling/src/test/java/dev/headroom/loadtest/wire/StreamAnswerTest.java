package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.eventstream.HeaderValue;

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
    void cutAnywhereAnAnswerSaysTheSame() {
        byte[] bytes = Frames.answer(3);
        for (int cut = 0; cut < bytes.length; cut++) {
            StreamAnswer keeping = StreamAnswer.ofConverse(true);
            keeping.feed(Unpooled.wrappedBuffer(bytes, 0, cut), 5);
            assertThat(keeping.isWhole()).isFalse();
            keeping.feed(Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut), 6);
            assertThat(keeping.isWhole()).isTrue();
            assertThat(keeping.tokens()).isEqualTo(new TokenUse(12, 34, 5, 6));
            assertThat(keeping.contentEvents()).isEqualTo(3);
            assertThat(keeping.text()).isEqualTo("a a a ");
            assertThat(keeping.servedTier()).isEmpty();
        }
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
    void anExceptionInTheStreamIsKnownByItsName() {
        assertThat(answer.exceptionName()).isEmpty();
        feed(Frames.exception("throttlingException"), 2);
        assertThat(answer.exceptionName()).isEqualTo("throttlingException");
        assertThat(answer.stopReason()).isEmpty();
    }

    /** {@code :message-type} error has a code where an exception has a type. */
    @Test
    void anErrorInTheStreamIsKnownByItsCode() {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString("error"));
        headers.put(":error-code", HeaderValue.fromString("InternalFailure"));
        headers.put(":error-message", HeaderValue.fromString("sorry"));
        feed(Frames.encoded(headers, ""), 2);
        assertThat(answer.exceptionName()).isEqualTo("InternalFailure");
        assertThat(answer.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "line\nbreak"})
    void anExceptionWhoseNameIsNoWordIsOneStill(String name) {
        feed(Frames.answer(2), 1);
        feed(Frames.exception(name), 2);
        assertThat(answer.exceptionName()).isEqualTo("unknown");
        assertThat(answer.isWhole()).isFalse();
    }

    /** Its name is a truth value, which has no text. */
    @Test
    void anExceptionWhoseNameIsNoTextIsOneStill() {
        feed(Frames.encoded(Map.of(":exception-type", HeaderValue.fromBoolean(true)), "{}"), 2);
        assertThat(answer.exceptionName()).isEqualTo("unknown");
    }

    @Test
    void gapsAreTheTimesBetweenContentEvents() {
        assertThat(answer.contentGapsNanos()).isEmpty();
        feed(delta(), 100);
        assertThat(answer.contentGapsNanos()).isEmpty();
        feed(delta(), 130);
        feed(Frames.event("somethingNew", "{}"), 140);
        feed(delta(), 135);
        feed(delta(), 9_000_000_000L);
        assertThat(answer.contentGapsNanos()).containsExactly(30, 5, 8_999_999_865L);
    }

    @Test
    void eventsOfTheSameBytesCameAtTheSameTime() {
        feed(Frames.answer(4), 70);
        assertThat(answer.contentGapsNanos()).containsExactly(0, 0, 0);
        assertThat(answer.firstTokenNanos()).hasValue(70);
        assertThat(answer.lastTokenNanos()).hasValue(70);
    }

    @Test
    void anAnswerOfAnyLengthKeepsAllItsGaps() {
        for (int i = 0; i <= 1000; i++) {
            feed(delta(), (long) i * i);
        }
        long[] gaps = answer.contentGapsNanos();
        assertThat(gaps).hasSize(1000);
        assertThat(gaps[0]).isEqualTo(1);
        assertThat(gaps[999]).isEqualTo(1999);
        assertThat(LongStream.of(gaps).sum()).isEqualTo(1_000_000);
    }

    /** Both are generated, and both cost output tokens. */
    @Test
    void thinkingIsContentAndIsCountedApart() {
        feed(thinking("{\"text\":\"hm\"}"), 10);
        feed(thinking("{\"redactedContent\":\"aGs=\"}"), 20);
        feed(thinking("{\"signature\":\"c2ln\"}"), 25);
        assertThat(answer.firstAnswerNanos()).isEmpty();
        feed(delta(), 40);
        feed(delta(), 45);
        assertThat(answer.contentEvents()).isEqualTo(4);
        assertThat(answer.thinkingEvents()).isEqualTo(2);
        assertThat(answer.firstTokenNanos()).hasValue(10);
        assertThat(answer.firstThinkingNanos()).hasValue(10);
        assertThat(answer.firstAnswerNanos()).hasValue(40);
        assertThat(answer.contentGapsNanos()).containsExactly(10, 20, 5);
    }

    private static byte[] thinking(String content) {
        return Frames.event("contentBlockDelta", "{\"delta\":{\"reasoningContent\":" + content + "}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reasoningContent",
                "\\\"reasoningContent\\\":",
                "\\\"reasoningContent",
                "{\\\"reasoningContent\\\":{}}"
            })
    void wordsAboutThinkingAreNoThinking(String text) {
        feed(Frames.event("contentBlockDelta", "{\"delta\":{\"text\":\"" + text + "\"},\"p\":\"ab\"}"), 3);
        assertThat(answer.thinkingEvents()).isZero();
        assertThat(answer.contentEvents()).isEqualTo(1);
        assertThat(answer.firstThinkingNanos()).isEmpty();
        assertThat(answer.firstAnswerNanos()).hasValue(3);
    }

    @Test
    void jsonWithRoomInItIsReadAllTheSame() {
        feed(Frames.event("contentBlockDelta", "{ \"delta\" : { \"reasoningContent\" \n: {\"text\":\"hm\"} } }"), 3);
        assertThat(answer.thinkingEvents()).isEqualTo(1);
    }

    @Test
    void textIsKeptOnlyWhereItIsAskedFor() {
        StreamAnswer keeping = StreamAnswer.ofConverse(true);
        for (StreamAnswer each : List.of(answer, keeping)) {
            each.feed(Unpooled.wrappedBuffer(thinking("{\"text\":\"hm\"}")), 1);
            each.feed(Unpooled.wrappedBuffer(delta()), 2);
            each.feed(Unpooled.wrappedBuffer(delta()), 3);
        }
        assertThat(answer.text()).isEmpty();
        assertThat(keeping.text()).isEqualTo("aa");
        assertThat(keeping.contentEvents()).isEqualTo(3);
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
