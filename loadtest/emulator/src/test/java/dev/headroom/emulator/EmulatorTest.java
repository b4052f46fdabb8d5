package dev.headroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.ProvisioningTruth;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;
import software.amazon.awssdk.services.bedrock.model.ConflictException;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;
import software.amazon.awssdk.services.bedrock.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** The emulator as the AWS SDK for Java v2 sees it. */
class EmulatorTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key"));

    private final Emulator emulator = Emulator.start(
            new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 50), Clock.systemUTC());
    private final BedrockRuntimeClient runtime = runtime(emulator);
    private final BedrockClient control = control(emulator);

    @AfterEach
    void stop() {
        runtime.close();
        control.close();
        emulator.close();
    }

    private static BedrockRuntimeClient runtime(Emulator emulator) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(ANYBODY)
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    private static BedrockClient control(Emulator emulator) {
        return BedrockClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(ANYBODY)
                .overrideConfiguration(config -> config.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    private static Message user(String text) {
        return Message.builder()
                .role(ConversationRole.USER)
                .content(ContentBlock.fromText(text))
                .build();
    }

    private ConverseResponse converse(String modelId, int words, int maxTokens, int pinned) {
        return runtime.converse(request -> request.modelId(modelId)
                .messages(user("word ".repeat(words)))
                .inferenceConfig(config -> config.maxTokens(maxTokens))
                .requestMetadata(Map.of("headroom-output-tokens", Integer.toString(pinned))));
    }

    @Test
    void converseCountsWordsAndHonoursMaxTokens() {
        ConverseResponse whole = converse(LLAMA, 120, 50, 30);
        assertThat(whole.usage().inputTokens()).isEqualTo(120);
        assertThat(whole.usage().outputTokens()).isEqualTo(30);
        assertThat(whole.stopReason()).isEqualTo(StopReason.END_TURN);
        assertThat(whole.metrics().latencyMs()).isPositive();
        ConverseResponse cut = converse(LLAMA, 120, 20, 30);
        assertThat(cut.usage().outputTokens()).isEqualTo(20);
        assertThat(cut.stopReason()).isEqualTo(StopReason.MAX_TOKENS);
        assertThat(emulator.served().answered()).isEqualTo(2);
        assertThat(emulator.served().outputTokens()).isEqualTo(50);
    }

    @Test
    void converseStreamSendsEveryEventInOrder() {
        List<String> events = new CopyOnWriteArrayList<>();
        List<ConverseStreamMetadataEvent> metadata = new CopyOnWriteArrayList<>();
        try (BedrockRuntimeAsyncClient async = BedrockRuntimeAsyncClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(ANYBODY)
                .build()) {
            ConverseStreamResponseHandler handler = ConverseStreamResponseHandler.builder()
                    .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                            .onMessageStart(event -> events.add("start"))
                            .onContentBlockDelta(event -> events.add("delta"))
                            .onContentBlockStop(event -> events.add("blockStop"))
                            .onMessageStop(event -> events.add("stop"))
                            .onMetadata(event -> {
                                events.add("metadata");
                                metadata.add(event);
                            })
                            .build())
                    .build();
            async.converseStream(
                            request -> request.modelId(LLAMA)
                                    .messages(user("one two three"))
                                    .inferenceConfig(config -> config.maxTokens(10))
                                    .requestMetadata(Map.of("headroom-output-tokens", "10")),
                            handler)
                    .join();
        }
        assertThat(events).containsExactly("start", "delta", "delta", "delta", "blockStop", "stop", "metadata");
        assertThat(metadata.get(0).usage().inputTokens()).isEqualTo(3);
        assertThat(metadata.get(0).usage().outputTokens()).isEqualTo(10);
    }

    /** A quota of 60 tokens a minute holds 2 for a bucket of 2 seconds: the first request empties it. */
    @Test
    void aRequestOverTheQuotaIsThrottled() {
        Profile profile = Truths.profile(2, Truths.model(Truths.onDemand(1000, 60, Truths.steady(1, 1)), 1));
        EmulatorSettings settings = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, profile, 1, 1);
        try (Emulator tight = Emulator.start(settings, Clock.systemUTC());
                BedrockRuntimeClient client = runtime(tight)) {
            client.converse(request -> request.modelId("small").messages(user("one two three")));
            assertThatThrownBy(() ->
                            client.converse(request -> request.modelId("small").messages(user("one two three"))))
                    .isInstanceOf(ThrottlingException.class)
                    .hasMessageContaining("Too many tokens");
            assertThat(tight.served().refused()).isEqualTo(1);
        }
    }

    @Test
    void wrongRequestsAreRefusedAsBedrockDoes() {
        assertThatThrownBy(() -> converse("no.such-model", 1, 1, 1)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> runtime.converse(request -> request.modelId(LLAMA)))
                .isInstanceOf(ValidationException.class);
    }

    private String buy(String name, int units) {
        return control.createProvisionedModelThroughput(request -> request.provisionedModelName(name)
                        .modelId(LLAMA + ":128k")
                        .modelUnits(units)
                        .clientRequestToken(name + "-token"))
                .provisionedModelArn();
    }

    private GetProvisionedModelThroughputResponse get(String name) {
        return control.getProvisionedModelThroughput(request -> request.provisionedModelId(name));
    }

    private void waitUntilInService(String name) {
        while (get(name).status() != ProvisionedModelStatus.IN_SERVICE) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPurchaseIsMadeServesAndIsDeleted() {
        String arn = buy("steady", 2);
        assertThat(arn).matches("arn:aws:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:provisioned-model/[a-z0-9]{12}");
        assertThat(buy("steady", 2)).as("idempotent by client request token").isEqualTo(arn);
        waitUntilInService("steady");
        assertThat(get(arn).modelUnits()).isEqualTo(2);
        assertThat(converse(arn, 10, 10, 5).usage().outputTokens()).isEqualTo(5);
        assertThat(control.listProvisionedModelThroughputs(request -> {}).provisionedModelSummaries())
                .extracting(summary -> summary.provisionedModelArn())
                .containsExactly(arn);
        control.deleteProvisionedModelThroughput(request -> request.provisionedModelId(arn));
        assertThat(control.listProvisionedModelThroughputs(request -> {}).provisionedModelSummaries())
                .isEmpty();
    }

    @Test
    void aNewPurchaseIsNotReadyAtOnce() {
        Profile standard = Profile.standard();
        Profile slow = new Profile(standard.account(), 2, new ProvisioningTruth(1e6, 10, 10, 0), standard.models());
        EmulatorSettings settings = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, slow, 1, 1);
        try (Emulator young = Emulator.start(settings, Clock.systemUTC());
                BedrockRuntimeClient client = runtime(young);
                BedrockClient buyer = control(young)) {
            String arn = buyer.createProvisionedModelThroughput(request ->
                            request.provisionedModelName("young").modelId(LLAMA).modelUnits(1))
                    .provisionedModelArn();
            assertThatThrownBy(() ->
                            client.converse(request -> request.modelId(arn).messages(user("one"))))
                    .isInstanceOf(ModelNotReadyException.class);
        }
    }

    @Test
    void unitsHaveAQuotaAndCommitmentsHold() {
        assertThatThrownBy(() -> buy("greedy", 11)).isInstanceOf(ServiceQuotaExceededException.class);
        String bound = control.createProvisionedModelThroughput(request -> request.provisionedModelName("bound")
                        .modelId(LLAMA)
                        .modelUnits(1)
                        .commitmentDuration(CommitmentDuration.ONE_MONTH))
                .provisionedModelArn();
        assertThat(get(bound).commitmentExpirationTime()).isAfter(get(bound).creationTime());
        assertThatThrownBy(() -> control.deleteProvisionedModelThroughput(request -> request.provisionedModelId(bound)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void listsArePagedAndFiltered() {
        buy("alpha", 1);
        buy("beta", 1);
        buy("alphabet", 1);
        assertThat(control.listProvisionedModelThroughputsPaginator(request -> request.maxResults(1))
                        .provisionedModelSummaries())
                .hasSize(3);
        assertThat(control.listProvisionedModelThroughputs(request -> request.nameContains("alpha"))
                        .provisionedModelSummaries())
                .hasSize(2);
    }

    @Test
    void afterItsEndNobodyAnswers() {
        Emulator brief = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC());
        Http http = new Http(brief.endpoint());
        assertThat(http.send("GET", "/headroom/counters", "").statusCode()).isEqualTo(200);
        brief.close();
        assertThatThrownBy(() -> http.send("GET", "/headroom/counters", "")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPortInUseIsSaidWithTheWayOut() {
        EmulatorSettings taken = new EmulatorSettings(
                EmulatorSettings.LOOPBACK, emulator.endpoint().getPort(), Profile.standard(), 1, 1);
        assertThatThrownBy(() -> Emulator.start(taken, Clock.systemUTC()))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining(
                        "port " + emulator.endpoint().getPort() + " on 127.0.0.1 is in use; stop what uses it")
                .hasMessageContaining("--port 0");
    }

    /** 192.0.2.0/24 is kept for documentation (RFC 5737), {@code .invalid} for names that never are (RFC 2606). */
    @ParameterizedTest
    @CsvSource({"192.0.2.1, is not an address of this machine", "nowhere.invalid, is not known"})
    void aHostThatIsNotThisMachineIsSaidAndNoOtherPortAdvised(String host, String trouble) {
        EmulatorSettings elsewhere = new EmulatorSettings(host, 0, Profile.standard(), 1, 1);
        assertThatThrownBy(() -> Emulator.start(elsewhere, Clock.systemUTC()))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("host " + host + " " + trouble)
                .hasMessageContaining("--host")
                .message()
                .doesNotContain("--port", "bind(");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new EmulatorSettings("h", 70_000, Profile.standard(), 1, 1))
                .hasMessageContaining("port is 70000");
        assertThatThrownBy(() -> new EmulatorSettings("h", 0, Profile.standard(), 1, Double.NaN))
                .hasMessageContaining("speed is NaN");
    }
}
