package dev.headroom.emulator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceTier;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceTierType;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

/** Every operation of the runtime by AWS's own clients, signed: the asynchronous one on Netty (HTTP/2) and on CRT, and the other. */
class RuntimeClientsTest {

    private static final String CLAUDE = "anthropic.claude-3-haiku-20240307-v1:0";
    private static final String BODY = "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":50,"
            + "\"messages\":[{\"role\":\"user\",\"content\":\"one two three\"}]}";

    private static final EmulatorSettings.Extras VERIFYING =
            new EmulatorSettings.Extras(Optional.of(Keys.HEADROOM), FaultPlan.NONE, Optional.empty(), Optional.empty());
    private static final Emulator EMULATOR = Emulator.start(
            new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, roomForABurst(), 1, 50, VERIFYING), Clock.systemUTC());
    private static final StaticCredentialsProvider HEADROOM =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", "headroom"));

    /** The standard truth with buckets of a minute: its half second of 1,000 requests a minute refuses a fast machine's forty at once. */
    private static Profile roomForABurst() {
        Profile standard = Profile.standard();
        return new Profile(standard.account(), 60, standard.provisioning(), standard.models());
    }

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    static Stream<Arguments> transports() {
        Supplier<SdkAsyncHttpClient> netty = NettyNioAsyncHttpClient::create;
        Supplier<SdkAsyncHttpClient> crt = AwsCrtAsyncHttpClient::create;
        return Stream.of(Arguments.of("Netty", netty), Arguments.of("CRT", crt));
    }

    private static BedrockRuntimeAsyncClient client(SdkAsyncHttpClient http) {
        BedrockRuntimeAsyncClientBuilder builder = BedrockRuntimeAsyncClient.builder()
                .endpointOverride(EMULATOR.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(HEADROOM)
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)));
        return builder.httpClient(http).build();
    }

    private static BedrockRuntimeClient client(URI endpoint, StaticCredentialsProvider credentials) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_WEST_2)
                .credentialsProvider(credentials)
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    private static Message user(String text) {
        return Message.builder()
                .role(ConversationRole.USER)
                .content(ContentBlock.fromText(text))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void converseStreams(String name, Supplier<SdkAsyncHttpClient> http) {
        List<String> events = new CopyOnWriteArrayList<>();
        try (SdkAsyncHttpClient transport = http.get();
                BedrockRuntimeAsyncClient client = client(transport)) {
            client.converseStream(
                            request -> request.modelId("us." + CLAUDE)
                                    .messages(user("a b c"))
                                    .serviceTier(ServiceTier.builder()
                                            .type(ServiceTierType.PRIORITY)
                                            .build())
                                    .requestMetadata(Map.of("headroom-output-tokens", "9")),
                            ConverseStreamResponseHandler.builder()
                                    .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                                            .onContentBlockDelta(event -> events.add("delta"))
                                            .onMessageStop(event -> events.add(event.stopReasonAsString()))
                                            .onMetadata(event -> events.add(event.usage()
                                                            .outputTokens() + " "
                                                    + event.serviceTier().typeAsString()))
                                            .build())
                                    .build())
                    .join();
        }
        assertThat(events).as(name).containsExactly("delta", "delta", "delta", "end_turn", "9 priority");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void invokeModelAnswersAndStreams(String name, Supplier<SdkAsyncHttpClient> http) {
        List<String> types = new CopyOnWriteArrayList<>();
        try (SdkAsyncHttpClient transport = http.get();
                BedrockRuntimeAsyncClient client = client(transport)) {
            InvokeModelResponse whole = client.invokeModel(
                            request -> request.modelId(CLAUDE).body(SdkBytes.fromUtf8String(BODY)))
                    .join();
            JsonNode answer = Http.json(whole.body().asByteArray());
            assertThat(answer.at("/usage/input_tokens").asInt()).isEqualTo(3);
            client.invokeModelWithResponseStream(
                            request -> request.modelId(CLAUDE).body(SdkBytes.fromUtf8String(BODY)),
                            InvokeModelWithResponseStreamResponseHandler.builder()
                                    .subscriber(InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                                            .onChunk(chunk -> types.add(
                                                    Http.json(chunk.bytes().asByteArray())
                                                            .path("type")
                                                            .asText()))
                                            .build())
                                    .build())
                    .join();
        }
        assertThat(types)
                .as(name)
                .startsWith("message_start", "content_block_start")
                .endsWith("message_stop");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void manyStreamsShareWhatConnectionsThereAre(String name, Supplier<SdkAsyncHttpClient> http) {
        try (SdkAsyncHttpClient transport = http.get();
                BedrockRuntimeAsyncClient client = client(transport)) {
            List<Integer> tokens = Stream.generate(() -> client.converse(request -> request.modelId(CLAUDE)
                            .messages(user("a"))
                            .inferenceConfig(config -> config.maxTokens(20))
                            .requestMetadata(Map.of("headroom-output-tokens", "7"))))
                    .limit(40)
                    .toList()
                    .stream()
                    .map(answer -> answer.join().usage().outputTokens())
                    .toList();
            assertThat(tokens).as(name).hasSize(40).containsOnly(7);
        }
    }

    @Test
    void theSynchronousClientConversesInvokesAndCounts() {
        try (BedrockRuntimeClient client = client(EMULATOR.endpoint(), HEADROOM)) {
            ConverseResponse answer =
                    client.converse(request -> request.modelId("arn:aws:bedrock:us-west-2::foundation-model/" + CLAUDE)
                            .messages(user("a b"))
                            .inferenceConfig(config -> config.maxTokens(3)));
            assertThat(answer.stopReasonAsString()).isEqualTo("max_tokens");
            assertThat(answer.usage().cacheReadInputTokens()).isZero();
            InvokeModelResponse invoked =
                    client.invokeModel(request -> request.modelId(CLAUDE).body(SdkBytes.fromUtf8String(BODY)));
            assertThat(invoked.sdkHttpResponse().firstMatchingHeader("x-amzn-bedrock-input-token-count"))
                    .contains("3");
            int counted = client.countTokens(request -> request.modelId(CLAUDE)
                            .input(input -> input.converse(converse -> converse.messages(user("a b c d")))))
                    .inputTokens();
            assertThat(counted).isEqualTo(4);
            int raw = client.countTokens(request -> request.modelId(CLAUDE)
                            .input(input -> input.invokeModel(invoke -> invoke.body(SdkBytes.fromUtf8String(BODY)))))
                    .inputTokens();
            assertThat(raw).isEqualTo(3);
        }
    }

    @Test
    void aWrongSecretIsRefused() {
        StaticCredentialsProvider guessed =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", "guessed"));
        try (BedrockRuntimeClient client = client(EMULATOR.endpoint(), guessed)) {
            assertThatThrownBy(() ->
                            client.converse(request -> request.modelId(CLAUDE).messages(user("a"))))
                    .isInstanceOfSatisfying(BedrockRuntimeException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
                    });
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("throttle", ThrottlingException.class),
                Arguments.of("unavailable", ServiceUnavailableException.class),
                Arguments.of("model-error", ModelErrorException.class),
                Arguments.of("model-timeout", ModelTimeoutException.class),
                Arguments.of("model-not-ready", ModelNotReadyException.class));
    }

    /** On an emulator of its own: faults are everybody's. */
    @ParameterizedTest
    @MethodSource("errors")
    void theClientKnowsEveryError(String fault, Class<? extends Throwable> type) {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC());
                BedrockRuntimeClient client = client(emulator.endpoint(), HEADROOM)) {
            new Http(emulator.endpoint())
                    .send("PUT", "/headroom/faults", "{\"faults\":[{\"fault\":\"" + fault + "\",\"share\":1}]}");
            assertThatThrownBy(() ->
                            client.converse(request -> request.modelId(CLAUDE).messages(user("a"))))
                    .isInstanceOf(type);
        }
    }

    @Test
    void theClientKnowsAnErrorInsideAStream() {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC());
                BedrockRuntimeAsyncClient client = BedrockRuntimeAsyncClient.builder()
                        .endpointOverride(emulator.endpoint())
                        .region(Region.US_WEST_2)
                        .credentialsProvider(HEADROOM)
                        .build()) {
            new Http(emulator.endpoint())
                    .send(
                            "PUT",
                            "/headroom/faults",
                            "{\"faults\":[{\"fault\":\"stream-error\",\"share\":1,\"afterEvents\":1}]}");
            assertThatThrownBy(() -> client.converseStream(
                                    request -> request.modelId(CLAUDE).messages(user("a")),
                                    ConverseStreamResponseHandler.builder()
                                            .subscriber(event -> {})
                                            .build())
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ModelStreamErrorException.class);
        }
    }
}
