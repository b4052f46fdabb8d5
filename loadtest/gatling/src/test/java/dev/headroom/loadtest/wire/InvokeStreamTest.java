package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** InvokeModel's streams, framed by the AWS SDK's encoder; events by the guides that {@link InvokeBodyTest} names. */
class InvokeStreamTest {

    private static final String METRICS =
            "'amazon-bedrock-invocationMetrics':{'inputTokenCount':7,'outputTokenCount':9,"
                    + "'invocationLatency':4069,'firstByteLatency':1117,'cacheReadInputTokenCount':3,'cacheWriteInputTokenCount':2}";

    private static final String CLAUDE_START = "{'type':'message_start','message':{'role':'assistant','content':[],"
            + "'usage':{'input_tokens':7,'cache_read_input_tokens':3,'cache_creation_input_tokens':2,'output_tokens':1}}}";
    private static final List<String> CLAUDE = List.of(
            CLAUDE_START,
            "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}",
            "{'type':'ping'}",
            "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'one'}}",
            "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':' zwölf'}}",
            "{'type':'content_block_stop','index':0}",
            "{'type':'message_delta','delta':{'stop_reason':'end_turn','stop_sequence':null},'usage':{'output_tokens':9}}",
            "{'type':'message_stop'," + METRICS + "}");

    private static final List<String> LLAMA = List.of(
            "{'generation':'','prompt_token_count':7,'generation_token_count':0,'stop_reason':null}",
            "{'generation':'one','prompt_token_count':null,'generation_token_count':1,'stop_reason':null}",
            "{'generation':' zwölf','prompt_token_count':null,'generation_token_count':5,'stop_reason':null}",
            "{'generation':'','prompt_token_count':null,'generation_token_count':9,'stop_reason':'stop'," + METRICS
                    + "}");

    private static final List<String> TITAN = List.of(
            "{'outputText':'one','index':0,'totalOutputTextTokenCount':null,'completionReason':null,'inputTextTokenCount':7}",
            "{'outputText':' zwölf','index':0,'totalOutputTextTokenCount':9,'completionReason':'FINISH',"
                    + "'inputTextTokenCount':null," + METRICS + "}");

    private static final List<String> NOVA = List.of(
            "{'messageStart':{'role':'assistant'}}",
            "{'contentBlockDelta':{'delta':{'text':'one'},'contentBlockIndex':0}}",
            "{'contentBlockDelta':{'delta':{'text':' zwölf'},'contentBlockIndex':0}}",
            "{'contentBlockStop':{'contentBlockIndex':0}}",
            "{'messageStop':{'stopReason':'end_turn'}}",
            "{'metadata':{'usage':{'inputTokens':7,'outputTokens':9,'cacheReadInputTokenCount':3,'cacheWriteInputTokenCount':2},"
                    + "'metrics':{},'trace':{}}," + METRICS + "}");

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of(ModelFamily.CLAUDE, CLAUDE, "end_turn"),
                Arguments.of(ModelFamily.LLAMA, LLAMA, "stop"),
                Arguments.of(ModelFamily.TITAN, TITAN, "FINISH"),
                Arguments.of(ModelFamily.NOVA, NOVA, "end_turn"));
    }

    private static AnswerReader reader(ModelFamily family) {
        Conversation conversation = Conversation.of("hi");
        return new InvokeBody(family, conversation, Inference.of(50, 10), true).answer(true);
    }

    private static byte[] chunk(String json) {
        return Frames.chunk(json.replace('\'', '"'));
    }

    private static byte[] frames(List<String> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        events.forEach(event -> bytes.writeBytes(chunk(event)));
        return bytes.toByteArray();
    }

    private static void feed(AnswerReader answer, byte[] bytes, long nanos) {
        answer.feed(Unpooled.wrappedBuffer(bytes), nanos);
    }

    private static void expectWhole(AnswerReader answer, String stopReason) {
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.text()).isEqualTo("one zwölf");
        assertThat(answer.contentEvents()).isEqualTo(2);
        assertThat(answer.thinkingEvents()).isZero();
        assertThat(answer.tokens()).isEqualTo(new TokenUse(7, 9, 3, 2)).isEqualTo(answer.tokensSoFar());
        assertThat(answer.stopReason()).isEqualTo(stopReason);
        assertThat(answer.serverLatencyMillis()).hasValue(4069);
        assertThat(answer.serverFirstByteMillis()).hasValue(1117);
        assertThat(answer.exceptionName()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void cutAnywhereAStreamSaysTheSame(ModelFamily family, List<String> events, String stopReason) {
        byte[] bytes = frames(events);
        for (int cut = 0; cut <= bytes.length; cut++) {
            AnswerReader answer = reader(family);
            feed(answer, Arrays.copyOf(bytes, cut), 10);
            assertThat(answer.isWhole()).isEqualTo(cut == bytes.length);
            feed(answer, Arrays.copyOfRange(bytes, cut, bytes.length), 20);
            expectWhole(answer, stopReason);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void byteByByteAnEventHasTheTimeOfItsLastByte(ModelFamily family, List<String> events, String stopReason) {
        AnswerReader answer = reader(family);
        ByteBuf bytes = Unpooled.wrappedBuffer(frames(events));
        long at = 0;
        while (bytes.isReadable()) {
            answer.feed(bytes.readSlice(1), ++at);
        }
        expectWhole(answer, stopReason);
        long first = 0;
        long second = 0;
        long passed = 0;
        for (String event : events) {
            passed += chunk(event).length;
            first = event.contains("one") ? passed : first;
            second = event.contains("zwölf") ? passed : second;
        }
        assertThat(answer.firstTokenNanos()).hasValue(first).isEqualTo(answer.firstAnswerNanos());
        assertThat(answer.lastTokenNanos()).hasValue(second);
        assertThat(answer.contentGapsNanos()).containsExactly(second - first);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void anExceptionInPlaceOfTheRestHasItsName(ModelFamily family, List<String> events, String stopReason) {
        for (String name : List.of("throttlingException", "modelStreamErrorException", "serviceUnavailableException")) {
            AnswerReader answer = reader(family);
            feed(answer, frames(events.subList(0, events.size() - 1)), 10);
            feed(answer, Frames.exception(name), 20);
            assertThat(answer.isWhole()).isFalse();
            assertThat(answer.exceptionName()).isEqualTo(name);
            assertThat(answer.tokens()).isEqualTo(TokenUse.NONE);
            assertThat(answer.text()).startsWith("one");
        }
    }

    /** What is known of a stream that breaks after its first piece: Claude counts its input at once, Nova nothing till the end. */
    @Test
    void aBrokenStreamHasTheTokensThatWereSpokenOf() {
        AnswerReader claude = reader(ModelFamily.CLAUDE);
        feed(claude, frames(CLAUDE.subList(0, 4)), 10);
        assertThat(claude.tokensSoFar()).isEqualTo(new TokenUse(7, 1, 3, 2));
        AnswerReader llama = reader(ModelFamily.LLAMA);
        feed(llama, frames(LLAMA.subList(0, 3)), 10);
        assertThat(llama.tokensSoFar()).isEqualTo(new TokenUse(7, 5, 0, 0));
        AnswerReader nova = reader(ModelFamily.NOVA);
        feed(nova, frames(NOVA.subList(0, 3)), 10);
        assertThat(nova.tokensSoFar()).isEqualTo(TokenUse.NONE);
        assertThat(claude.tokens()).isEqualTo(llama.tokens()).isEqualTo(TokenUse.NONE);
    }

    @Test
    void claudeThinksBeforeItAnswers() {
        AnswerReader answer = reader(ModelFamily.CLAUDE);
        String delta = "{'type':'content_block_delta','index':0,'delta':";
        feed(answer, chunk(delta + "{'type':'thinking_delta','thinking':'hm'}}"), 10);
        feed(answer, chunk(delta + "{'type':'thinking_delta','thinking':'so'}}"), 15);
        feed(answer, chunk(delta + "{'type':'signature_delta','signature':'c2ln'}}"), 16);
        feed(answer, chunk(delta + "{'type':'text_delta','text':'yes'}}"), 30);
        feed(answer, chunk(delta + "{'type':'input_json_delta','partial_json':'{}'}}"), 31);
        assertThat(answer.contentEvents()).isEqualTo(4);
        assertThat(answer.thinkingEvents()).isEqualTo(2);
        assertThat(answer.firstThinkingNanos()).hasValue(10);
        assertThat(answer.firstAnswerNanos()).hasValue(30);
        assertThat(answer.contentGapsNanos()).containsExactly(5, 15, 1);
        assertThat(answer.text()).isEqualTo("yes");
    }

    @Test
    void novaThinksToo() {
        AnswerReader answer = reader(ModelFamily.NOVA);
        String delta = "{'contentBlockDelta':{'contentBlockIndex':0,'delta':";
        feed(answer, chunk(delta + "{'reasoningContent':{'text':'hm'}}}}"), 10);
        feed(answer, chunk(delta + "{'reasoningContent':{'signature':'c2ln'}}}}"), 11);
        feed(answer, chunk(delta + "{'toolUse':{'input':'{}'}}}}"), 12);
        assertThat(answer.contentEvents()).isEqualTo(2);
        assertThat(answer.thinkingEvents()).isEqualTo(1);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void anErrorOfClaudesOwnIsAnException() {
        AnswerReader answer = reader(ModelFamily.CLAUDE);
        feed(answer, chunk("{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}"), 10);
        assertThat(answer.exceptionName()).isEqualTo("overloaded_error");
    }

    /** Without Bedrock's own counts in the last chunk nobody knows whether it was the last. */
    @ParameterizedTest
    @EnumSource
    void aStreamWithoutItsMetricsIsNotWhole(ModelFamily family) {
        AnswerReader answer = reader(family);
        streams()
                .filter(stream -> stream.get()[0] == family)
                .flatMap(stream -> ((List<?>) stream.get()[1]).stream())
                .forEach(event -> feed(answer, chunk(((String) event).replace(METRICS, "'other':0")), 10));
        assertThat(answer.contentEvents()).isEqualTo(2);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.tokens()).isEqualTo(TokenUse.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "{\"bytes\":7}",
                "{\"bytes\":\"{}\"}",
                "{\"bytes\":\"bm8=\"}",
                "[1]",
                "{\"bytes\""
            })
    void aChunkWithoutJsonInBase64BreaksTheStream(String payload) {
        AnswerReader answer = reader(ModelFamily.CLAUDE);
        assertThatThrownBy(() -> feed(answer, Frames.event("chunk", payload), 1))
                .isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void theBytesOfAChunkMayStandAnywhere() {
        AnswerReader answer = reader(ModelFamily.NOVA);
        String bytes = "eyJtZXNzYWdlU3RvcCI6eyJzdG9wUmVhc29uIjoiZW5kX3R1cm4ifX0=";
        feed(answer, Frames.event("chunk", "{\"p\":{\"bytes\":1},\"bytes\" : \"" + bytes + "\"}"), 1);
        assertThat(answer.stopReason()).isEqualTo("end_turn");
    }

    @Test
    void fewerTokensThanNoneBreakTheStream() {
        AnswerReader answer = reader(ModelFamily.LLAMA);
        assertThatThrownBy(() -> feed(answer, chunk("{'generation_token_count':-1}"), 1))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("-1");
    }
}
