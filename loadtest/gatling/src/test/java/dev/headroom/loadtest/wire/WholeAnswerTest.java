package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are sent only as a whole; bodies by the Bedrock API Reference and the guides that {@link InvokeBodyTest} names. */
class WholeAnswerTest {

    private static final Inference INFERENCE = Inference.of(50, 10);
    private static final Conversation HI = Conversation.of("hi");
    private static final ConverseBody CONVERSE = new ConverseBody(HI, INFERENCE, false);

    private static final String CONVERSE_ANSWER =
            "{'output':{'message':{'role':'assistant','content':[{'reasoningContent':{'reasoningText':{'text':'hm'}}},"
                    + "{'text':'one'},{'text':' zwölf'}]}},'stopReason':'max_tokens','usage':{'inputTokens':30,"
                    + "'outputTokens':628,'totalTokens':658,'cacheReadInputTokens':4,'cacheWriteInputTokens':5},"
                    + "'metrics':{'latencyMs':1275},'serviceTier':{'type':'default'}}";

    static Stream<Arguments> invocations() {
        return Stream.of(
                Arguments.of(
                        ModelFamily.CLAUDE,
                        "{'type':'message','content':[{'type':'thinking','thinking':'hm'},{'type':'text','text':'one zwölf'}],"
                                + "'stop_reason':'end_turn','usage':{'input_tokens':7,'output_tokens':9,"
                                + "'cache_read_input_tokens':3,'cache_creation_input_tokens':2}}",
                        "end_turn",
                        new TokenUse(7, 9, 3, 2)),
                Arguments.of(
                        ModelFamily.LLAMA,
                        "{'generation':'one zwölf','prompt_token_count':7,'generation_token_count':9,'stop_reason':'length'}",
                        "length",
                        new TokenUse(7, 9, 0, 0)),
                Arguments.of(
                        ModelFamily.TITAN,
                        "{'inputTextTokenCount':7,'results':[{'tokenCount':9,'outputText':'one zwölf',"
                                + "'completionReason':'FINISH'}]}",
                        "FINISH",
                        new TokenUse(7, 9, 0, 0)),
                Arguments.of(
                        ModelFamily.NOVA,
                        "{'output':{'message':{'content':[{'text':'one zwölf'}],'role':'assistant'}},'stopReason':'end_turn',"
                                + "'usage':{'inputTokens':7,'outputTokens':9,'totalTokens':21,'cacheReadInputTokenCount':3,"
                                + "'cacheWriteInputTokenCount':2}}",
                        "end_turn",
                        new TokenUse(7, 9, 3, 2)));
    }

    private static ByteBuf bytes(String json) {
        return Unpooled.wrappedBuffer(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static AnswerReader invocation(ModelFamily family) {
        return new InvokeBody(family, HI, INFERENCE, false).answer(true);
    }

    private static void head(AnswerReader answer, Map<String, String> headers) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        answer.headers(anyCase::get);
    }

    private static void expectOneEventAt(AnswerReader answer, long nanos) {
        assertThat(answer.contentEvents()).isEqualTo(1);
        assertThat(answer.firstTokenNanos()).hasValue(nanos);
        assertThat(answer.lastTokenNanos()).hasValue(nanos);
        assertThat(answer.firstAnswerNanos()).hasValue(nanos);
        assertThat(answer.contentGapsNanos()).isEmpty();
        assertThat(answer.thinkingEvents()).isZero();
        assertThat(answer.firstThinkingNanos()).isEmpty();
    }

    /** A client that is sent everything at the end has waited to the end for its first token. */
    @Test
    void cutAnywhereConverseHasOneEventAtItsEnd() {
        ByteBuf whole = bytes(CONVERSE_ANSWER);
        for (int cut = 0; cut < whole.readableBytes(); cut++) {
            AnswerReader answer = CONVERSE.answer(true);
            ByteBuf rest = whole.duplicate();
            answer.feed(rest.readSlice(cut), 10);
            assertThat(answer.isWhole()).isFalse();
            assertThat(answer.firstTokenNanos()).isEmpty();
            answer.feed(rest, 20);
            assertThat(answer.isWhole()).isTrue();
            expectOneEventAt(answer, 20);
            assertThat(answer.tokens()).isEqualTo(new TokenUse(30, 628, 4, 5)).isEqualTo(answer.tokensSoFar());
            assertThat(answer.stopReason()).isEqualTo("max_tokens");
            assertThat(answer.serverLatencyMillis()).hasValue(1275);
            assertThat(answer.serverFirstByteMillis()).isEmpty();
            assertThat(answer.text()).isEqualTo("one zwölf");
        }
    }

    @Test
    void textIsKeptOnlyWhereItIsAskedFor() {
        AnswerReader answer = CONVERSE.answer();
        answer.feed(bytes(CONVERSE_ANSWER), 1);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.text()).isEmpty();
        AnswerReader keeping = CONVERSE.keepingText().answer();
        keeping.feed(bytes(CONVERSE_ANSWER), 1);
        assertThat(keeping.text()).isEqualTo("one zwölf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'usage':{'inputTokens':3}}",
                "[{}]",
                "<html>",
                "{'usage':{'inputTokens':3,'outputTokens':4}} x"
            })
    void whatDoesNotCountItsTokensIsNotWhole(String body) {
        AnswerReader answer = CONVERSE.answer();
        answer.feed(bytes(body), 1);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.tokens()).isEqualTo(TokenUse.NONE);
    }

    @ParameterizedTest
    @MethodSource("invocations")
    void anInvocationIsCountedByItsBody(ModelFamily family, String body, String stopReason, TokenUse tokens) {
        AnswerReader answer = invocation(family);
        head(answer, Map.of("Content-Type", "application/json", "X-Amzn-Bedrock-Invocation-Latency", "804"));
        answer.feed(bytes(body), 30);
        assertThat(answer.isWhole()).isTrue();
        expectOneEventAt(answer, 30);
        assertThat(answer.tokens()).isEqualTo(tokens);
        assertThat(answer.stopReason()).isEqualTo(stopReason);
        assertThat(answer.text()).isEqualTo("one zwölf");
        assertThat(answer.serverLatencyMillis()).hasValue(804);
    }

    /** Bedrock's counts are those that are charged. */
    @ParameterizedTest
    @MethodSource("invocations")
    void theHeadCountsBeforeTheBody(ModelFamily family, String body, String stopReason, TokenUse tokens) {
        AnswerReader answer = invocation(family);
        head(
                answer,
                Map.of(
                        "X-Amzn-Bedrock-Input-Token-Count", "11",
                        "X-Amzn-Bedrock-Output-Token-Count", "12",
                        "X-Amzn-Bedrock-Cache-Read-Input-Token-Count", "13",
                        "X-Amzn-Bedrock-Cache-Write-Input-Token-Count", "14"));
        answer.feed(bytes(body), 30);
        assertThat(answer.tokens()).isEqualTo(new TokenUse(11, 12, 13, 14)).isNotEqualTo(tokens);
        assertThat(answer.stopReason()).isEqualTo(stopReason);
        assertThat(answer.serverLatencyMillis()).isEmpty();
    }

    @Test
    void aHeadIsEnoughWhereTheBodyDoesNotCount() {
        AnswerReader answer = invocation(ModelFamily.LLAMA);
        head(answer, Map.of("x-amzn-bedrock-input-token-count", "11", "x-amzn-bedrock-output-token-count", "12"));
        assertThat(answer.isWhole()).as("no body yet").isFalse();
        answer.feed(bytes("{'generation':'one'}"), 1);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.tokens()).isEqualTo(new TokenUse(11, 12, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "many", "", "99999999999999999999", "1.5"})
    void aHeadThatIsNoNumberSaysNothing(String value) {
        AnswerReader answer = invocation(ModelFamily.LLAMA);
        head(answer, Map.of("x-amzn-bedrock-input-token-count", value, "x-amzn-bedrock-output-token-count", "12"));
        answer.feed(bytes("{'generation':'one'}"), 1);
        assertThat(answer.isWhole()).isFalse();
    }

    @Test
    void countedTokensAreNobodysTokens() {
        CountTokensAnswer answer = new CountTokensBody(CONVERSE).answer();
        answer.feed(bytes("{'inputTo"), 1);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.inputTokens()).isEmpty();
        answer.feed(bytes("kens':418}"), 2);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.inputTokens()).isEqualTo(OptionalLong.of(418));
        assertThat(answer.tokens()).as("CountTokens is free").isEqualTo(TokenUse.NONE);
        assertThat(answer.contentEvents()).isZero();
        assertThat(answer.firstTokenNanos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'inputTokens':-1}", "{'inputTokens':'12'}", "12"})
    void countsThatAreNoneAreNotWhole(String body) {
        CountTokensAnswer answer = new CountTokensBody(CONVERSE).answer();
        answer.feed(bytes(body), 1);
        assertThat(answer.isWhole()).isFalse();
    }
}
