package dev.headroom.emulator.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.capacity.Pools;
import dev.headroom.emulator.control.ControlPlane;
import dev.headroom.emulator.control.InferenceProfiles;
import dev.headroom.emulator.control.LoggingSettings;
import dev.headroom.emulator.control.ModelNames;
import dev.headroom.emulator.control.Purchases;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.runtime.RuntimePlane;
import dev.headroom.emulator.time.EmulatedClock;
import dev.headroom.emulator.time.LoopScheduler;
import dev.headroom.emulator.time.Scheduler;
import dev.headroom.emulator.truth.TruthBook;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** What real calls leave in the log: AWS's clients, the front, the runtime, the control plane and the log together. */
class LoggedCallsTest {

    private static final String MODEL_ARN = "arn:aws:bedrock:us-west-2::foundation-model/" + Calls.MODEL;

    @TempDir
    private Path folder;

    private final LoggingSettings settings = new LoggingSettings();
    private final Front front = new Front();
    private final URI endpoint = URI.create("http://127.0.0.1:" + front.listen("127.0.0.1", 0, handler()));
    private final BedrockClient bedrock = built(BedrockClient.builder());
    private final BedrockRuntimeClient runtime = built(BedrockRuntimeClient.builder());
    private final BedrockRuntimeAsyncClient async = built(BedrockRuntimeAsyncClient.builder());
    private volatile Optional<InvocationLog> log = Optional.empty();

    private Front.Handler handler() {
        Profile profile = Profile.standard();
        Scheduler scheduler = new LoopScheduler(front.loop());
        Clock clock = new EmulatedClock(Clock.systemUTC(), 50);
        Purchases purchases = new Purchases(profile, clock);
        InferenceProfiles profiles = new InferenceProfiles(profile, clock);
        ControlPlane control = new ControlPlane(purchases, profiles, settings);
        RuntimePlane plane = RuntimePlane.of(new RuntimePlane.Parts(
                scheduler,
                clock,
                new ModelNames(profile, purchases, profiles),
                new Pools(new Pools.Settings(profile.bucketSeconds(), 50, 1), scheduler, clock),
                FaultPlan.NONE,
                new TruthBook(Optional.empty()),
                List.of(invocation -> log.ifPresent(each -> each.saw(invocation))),
                () -> settings.current().isPresent(),
                Optional.empty()));
        return (request, exchange) -> answer(plane, control, request, exchange);
    }

    private static void answer(RuntimePlane plane, ControlPlane control, Request request, Exchange exchange) {
        try {
            if (RuntimePlane.owns(request)) {
                plane.handle(request, exchange);
            } else {
                exchange.reply(control.answer(request));
            }
        } catch (AwsError e) {
            exchange.reply(Reply.error(e));
        }
    }

    private <B extends AwsClientBuilder<B, C>, C> C built(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build();
    }

    @AfterEach
    void stop() {
        bedrock.close();
        runtime.close();
        async.close();
        front.close();
    }

    private String profileOfOnesOwn() {
        return bedrock.createInferenceProfile(request ->
                        request.inferenceProfileName("team").modelSource(source -> source.copyFrom(MODEL_ARN)))
                .inferenceProfileArn();
    }

    private void converse(String modelId) {
        runtime.converse(request -> request.modelId(modelId)
                .messages(Message.builder()
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText("one two three"))
                        .build())
                .requestMetadata(Map.of("headroom-output-tokens", "5", "team", "search")));
    }

    private void invokeAsStream(String prompt) {
        async.invokeModelWithResponseStream(
                        request -> request.modelId(Calls.MODEL)
                                .contentType("application/json")
                                .body(SdkBytes.fromUtf8String("{\"prompt\":\"" + prompt + "\",\"max_gen_len\":6}")),
                        InvokeModelWithResponseStreamResponseHandler.builder()
                                .subscriber(event -> {})
                                .build())
                .join();
    }

    private List<JsonNode> records() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .flatMap(file -> unzipped(file).lines())
                    .map(Calls::json)
                    .toList();
        }
    }

    private static String unzipped(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void callsAreLoggedAsTheyWereMade() throws IOException {
        InvocationLog open = new InvocationLog(folder, Account.example(), settings, Clock.systemUTC());
        log = Optional.of(open);
        converse(Calls.MODEL);
        bedrock.putModelInvocationLoggingConfiguration(
                request -> request.loggingConfig(config -> config.s3Config(s3 -> s3.bucketName("logs"))));
        String profile = profileOfOnesOwn();
        converse(profile);
        invokeAsStream("one two");
        assertThatThrownBy(() -> converse("meta.llama9")).isInstanceOf(ValidationException.class);
        open.close();
        List<JsonNode> records = records();
        assertThat(records)
                .extracting(record -> record.path("operation").asText())
                .containsExactlyInAnyOrder("Converse", "InvokeModelWithResponseStream");
        checkConverse(of(records, "Converse"), profile);
        checkStream(of(records, "InvokeModelWithResponseStream"));
        assertThat(open.status().lost()).isZero();
    }

    private static JsonNode of(List<JsonNode> records, String operation) {
        return records.stream()
                .filter(record -> record.path("operation").asText().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static void checkConverse(JsonNode record, String profile) {
        assertThat(record.path("modelId").asText()).isEqualTo(profile);
        assertThat(record.at("/requestMetadata/team").asText()).isEqualTo("search");
        assertThat(record.at("/input/inputTokenCount").asInt()).isEqualTo(3);
        assertThat(record.at("/input/inputBodyJson/messages/0/content/0/text").asText())
                .isEqualTo("one two three");
        assertThat(record.at("/output/outputTokenCount").asInt()).isEqualTo(5);
        assertThat(record.at("/output/outputBodyJson/usage/outputTokens").asInt())
                .isEqualTo(5);
        assertThat(record.at("/output/outputBodyJson/stopReason").asText()).isEqualTo("end_turn");
    }

    private static void checkStream(JsonNode record) {
        assertThat(record.at("/input/inputBodyJson/prompt").asText()).isEqualTo("one two");
        JsonNode events = record.at("/output/outputBodyJson");
        assertThat(events.isArray()).isTrue();
        JsonNode metrics = events.path(events.size() - 1).path("amazon-bedrock-invocationMetrics");
        assertThat(metrics.path("inputTokenCount").asInt()).isEqualTo(2);
        assertThat(metrics.path("outputTokenCount").asInt())
                .isEqualTo(record.at("/output/outputTokenCount").asInt())
                .isPositive();
    }
}
