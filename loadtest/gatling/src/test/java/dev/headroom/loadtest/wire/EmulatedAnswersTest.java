package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.fault.FaultKind;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in every family's words, asked of the emulator, which shares no code with us; only Java's client between. */
class EmulatedAnswersTest {

    private static final String CLAUDE = "anthropic.claude-3-haiku-20240307-v1:0";
    private static final Emulator EMULATOR = emulator(FaultPlan.NONE);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Emulator emulator(FaultPlan faults) {
        EmulatorSettings.Extras extras =
                new EmulatorSettings.Extras(Optional.empty(), faults, Optional.empty(), Optional.empty());
        return Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 50, extras),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    static Stream<String> models() {
        return Stream.of(
                CLAUDE,
                "us.meta.llama3-1-8b-instruct-v1:0",
                "amazon.titan-text-express-v1",
                "us.amazon.nova-lite-v1:0");
    }

    private static <R extends AnswerReader> R ask(Emulator whom, String model, BedrockRequest request, R answer)
            throws IOException, InterruptedException {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(whom.endpoint() + "/model/" + model + "/"
                        + request.operation().path()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.json()));
        request.headers().forEach(post::header);
        HttpResponse<byte[]> response = HTTP.send(post.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        answer.headers(name -> response.headers().firstValue(name).orElse(null));
        answer.feed(Unpooled.wrappedBuffer(response.body()), 1);
        return answer;
    }

    private static AnswerReader ask(String model, BedrockRequest request) throws IOException, InterruptedException {
        return ask(EMULATOR, model, request, request.answer(true));
    }

    /** The emulator counts a word as a token and obeys the length in the metadata. */
    private static void expect(AnswerReader answer, boolean isStreamed) {
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.tokens().output()).isEqualTo(10);
        assertThat(answer.text().strip().split("\\s+")).hasSize(10);
        assertThat(answer.contentEvents()).isEqualTo(isStreamed ? 3 : 1);
        assertThat(answer.stopReason()).isIn("end_turn", "stop", "FINISH");
        assertThat(answer.serverLatencyMillis()).isPresent();
        assertThat(answer.exceptionName()).isEmpty();
    }

    /** CountTokens knows the models of Anthropic alone. */
    private static void expectCount(String model, InferenceRequest counted, long tokens)
            throws IOException, InterruptedException {
        if (model.equals(CLAUDE)) {
            CountTokensAnswer count = ask(EMULATOR, model, new CountTokensBody(counted), new CountTokensAnswer());
            assertThat(count.inputTokens()).hasValue(tokens);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelConverses(String model) throws IOException, InterruptedException {
        Conversation conversation = Conversation.of("five words are in here")
                .withSystem("be brief")
                .after(List.of(new Conversation.Turn("why", "because of it")));
        for (boolean isStreamed : new boolean[] {true, false}) {
            ConverseBody body = new ConverseBody(conversation, Inference.of(50, 10), isStreamed);
            AnswerReader answer = ask(model, body);
            expect(answer, isStreamed);
            assertThat(answer.tokens().input()).isEqualTo(5 + 2 + 4);
            expectCount(model, body, answer.tokens().input());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelIsInvokedInItsFamilysWords(String model) throws IOException, InterruptedException {
        Conversation conversation = Conversation.of("five words are in here");
        for (boolean isStreamed : new boolean[] {true, false}) {
            InvokeBody body = new InvokeBody(ModelFamily.of(model), conversation, Inference.of(50, 10), isStreamed);
            AnswerReader answer = ask(model, body);
            expect(answer, isStreamed);
            assertThat(answer.serverFirstByteMillis().isPresent()).isEqualTo(isStreamed);
            expectCount(model, body, answer.tokens().input());
            assertThat(answer.tokens().input()).isBetween(5L, (long) body.mostInputTokens());
        }
    }

    /** A prefix is cached from 1,024 tokens on. */
    @Test
    void aSharedPrefixIsWrittenOnceAndThenRead() throws IOException, InterruptedException {
        Conversation conversation =
                Conversation.of("and now").withSharedPrefix("word ".repeat(1500).strip());
        Inference inference = Inference.of(50, 10);
        assertThat(ask(CLAUDE, new ConverseBody(conversation, inference, true)).tokens())
                .isEqualTo(new TokenUse(2, 10, 0, 1500));
        assertThat(ask(CLAUDE, new ConverseBody(conversation, inference, false)).tokens())
                .isEqualTo(new TokenUse(2, 10, 1500, 0));
        assertThat(ask(CLAUDE, new InvokeBody(ModelFamily.CLAUDE, conversation, inference, true))
                        .tokens())
                .isEqualTo(new TokenUse(2, 10, 1500, 0));
        assertThat(ask(CLAUDE, new InvokeBody(ModelFamily.CLAUDE, conversation, inference, false))
                        .tokens())
                .isEqualTo(new TokenUse(2, 10, 1500, 0));
    }

    @Test
    void theTierThatServesIsKnown() throws IOException, InterruptedException {
        Conversation conversation = Conversation.of("five words");
        Inference priority = Inference.of(50, 10).in(ServiceTier.PRIORITY);
        for (boolean isStreamed : new boolean[] {true, false}) {
            assertThat(ask(CLAUDE, new ConverseBody(conversation, priority, isStreamed))
                            .servedTier())
                    .isEqualTo("priority");
            assertThat(ask(CLAUDE, new InvokeBody(ModelFamily.CLAUDE, conversation, priority, isStreamed))
                            .servedTier())
                    .isEqualTo("priority");
        }
    }

    @Test
    void aStreamThatIsThrottledOnItsWaySaysSo() throws IOException, InterruptedException {
        FaultRule rule = new FaultRule(
                FaultKind.STREAM_THROTTLE, 1, Optional.empty(), Optional.empty(), Optional.of(2), Optional.empty());
        try (Emulator faulty = emulator(new FaultPlan(List.of(rule)))) {
            for (BedrockRequest body : List.of(
                    new ConverseBody("five words are in here", 50, 20),
                    new InvokeBody(ModelFamily.CLAUDE, Conversation.of("five words"), Inference.of(50, 20), true))) {
                AnswerReader answer = ask(faulty, CLAUDE, body, body.answer());
                assertThat(answer.isWhole()).isFalse();
                assertThat(answer.exceptionName()).isEqualTo("throttlingException");
                assertThat(answer.contentEvents()).isEqualTo(2);
            }
        }
    }
}
