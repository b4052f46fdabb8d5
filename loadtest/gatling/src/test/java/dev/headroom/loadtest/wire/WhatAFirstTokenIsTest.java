package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wrong: taking the time to first token from the first byte of the answer, from its head (Artillery 2.0.21: a median of 0 ms for an
 * answer of 580 ms; Gatling 3.15 ends its "connect" there), or from the first event of any kind (genai-bench at commit 7fd04d8), which
 * is an opening without a token in it; and counting words or events as tokens.
 */
class WhatAFirstTokenIsTest {

    private static final long TOKEN = 200;

    private static void feed(AnswerReader answer, byte[] frame, long nanos) {
        answer.feed(Unpooled.wrappedBuffer(frame), nanos);
    }

    private static byte[] converse(String event, String json) {
        return Frames.event(event, json.replace('\'', '"'));
    }

    private static byte[] chunk(String json) {
        return Frames.chunk(json.replace('\'', '"'));
    }

    private static void theFirstTokenIs(AnswerReader answer, byte[] token) {
        assertThat(answer.firstTokenNanos()).isEmpty();
        assertThat(answer.contentEvents()).isZero();
        feed(answer, token, TOKEN);
        assertThat(answer.firstTokenNanos()).hasValue(TOKEN);
        assertThat(answer.contentEvents()).isEqualTo(1);
    }

    @Test
    void theHeadOfTheResponseIsNoToken() {
        StreamAnswer answer = new StreamAnswer();
        answer.headers(Map.of("content-type", "application/vnd.amazon.eventstream")::get);
        theFirstTokenIs(answer, converse("contentBlockDelta", "{'delta':{'text':'a'}}"));
    }

    /** The frame is 130 bytes or so; its first one comes half a second before its last. */
    @Test
    void theFirstByteIsNoToken() {
        StreamAnswer answer = new StreamAnswer();
        byte[] frame = converse("contentBlockDelta", "{'delta':{'text':'a'}}");
        answer.feed(Unpooled.wrappedBuffer(frame, 0, 1), 10);
        assertThat(answer.firstTokenNanos()).isEmpty();
        answer.feed(Unpooled.wrappedBuffer(frame, 1, frame.length - 1), TOKEN);
        assertThat(answer.firstTokenNanos()).hasValue(TOKEN);
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of("messageStart", "{'role':'assistant'}"),
                Arguments.of("contentBlockStart", "{'contentBlockIndex':0,'start':{'toolUse':{'name':'f'}}}"),
                Arguments.of("contentBlockDelta", "{'contentBlockIndex':0,'delta':{'text':''},'p':'abc'}"),
                Arguments.of("contentBlockDelta", "{'contentBlockIndex':0,'delta':{'toolUse':{'input':''}},'p':'ab'}"),
                Arguments.of("contentBlockDelta", "{'delta':{'reasoningContent':{'text':''}}}"),
                Arguments.of("contentBlockDelta", "{'delta':{'reasoningContent':{'signature':'c2ln'}}}"));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void anOpeningOfConverseIsNoToken(String event, String json) {
        for (boolean keepsText : new boolean[] {false, true}) {
            StreamAnswer answer = StreamAnswer.ofConverse(keepsText);
            feed(answer, converse(event, json), 50);
            theFirstTokenIs(answer, converse("contentBlockDelta", "{'delta':{'text':'a'},'p':''}"));
        }
    }

    /** A text that ends in a quotation mark ends in two of them in a row. */
    @Test
    void aQuotationMarkIsAToken() {
        theFirstTokenIs(new StreamAnswer(), Frames.event("contentBlockDelta", "{\"delta\":{\"text\":\"\\\"\"}}"));
        theFirstTokenIs(
                new StreamAnswer(), converse("contentBlockDelta", "{'delta':{'toolUse':{'input':'{'}},'p':''}"));
    }

    static Stream<Arguments> openingsOfModels() {
        return Stream.of(
                // As in Anthropic's documentation of streaming: a tool's input begins with a piece of no length.
                Arguments.of(
                        ModelFamily.CLAUDE,
                        "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':''}}",
                        "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':'{'}}"),
                Arguments.of(
                        ModelFamily.CLAUDE,
                        "{'type':'content_block_start','content_block':{'type':'text','text':''}}",
                        "{'type':'content_block_delta','delta':{'type':'text_delta','text':'a'}}"),
                Arguments.of(
                        ModelFamily.CLAUDE,
                        "{'type':'content_block_delta','delta':{'type':'text_delta','text':''}}",
                        "{'type':'content_block_delta','delta':{'type':'text_delta','text':'a'}}"),
                Arguments.of(
                        ModelFamily.CLAUDE,
                        "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':''}}",
                        "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'hm'}}"),
                Arguments.of(
                        ModelFamily.NOVA,
                        "{'contentBlockDelta':{'delta':{'text':''}}}",
                        "{'contentBlockDelta':{'delta':{'text':'a'}}}"),
                Arguments.of(
                        ModelFamily.NOVA,
                        "{'contentBlockDelta':{'delta':{'toolUse':{'input':''}}}}",
                        "{'contentBlockDelta':{'delta':{'toolUse':{'input':'{'}}}}"),
                Arguments.of(ModelFamily.LLAMA, "{'generation':'','prompt_token_count':9}", "{'generation':'a'}"),
                Arguments.of(ModelFamily.TITAN, "{'outputText':'','index':0}", "{'outputText':'a','index':0}"));
    }

    @ParameterizedTest
    @MethodSource("openingsOfModels")
    void anOpeningOfAModelsOwnIsNoToken(ModelFamily family, String opening, String token) {
        StreamAnswer answer = StreamAnswer.ofInvoke(family.words(), false);
        feed(answer, chunk(opening), 50);
        theFirstTokenIs(answer, chunk(token));
    }

    /** Five words in two events: their number is what the service counted, as words are not tokens and events are not either. */
    @ParameterizedTest
    @ValueSource(longs = {2, 5, 37})
    void tokensAreThoseThatTheServiceCounted(long counted) {
        StreamAnswer answer = new StreamAnswer();
        feed(answer, converse("contentBlockDelta", "{'delta':{'text':'one two three '}}"), 10);
        feed(answer, converse("contentBlockDelta", "{'delta':{'text':'four five'}}"), 20);
        feed(answer, converse("metadata", "{'usage':{'inputTokens':3,'outputTokens':" + counted + "}}"), 30);
        assertThat(answer.tokens()).isEqualTo(new TokenUse(3, counted, 0, 0));
    }
}
