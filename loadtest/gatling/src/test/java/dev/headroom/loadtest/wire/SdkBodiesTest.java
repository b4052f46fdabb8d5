package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.loadtest.transport.SdkRecording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensInput;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceTierType;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** The AWS SDK's own client and ours put the same JSON on the wire. */
class SdkBodiesTest {

    private static final String MODEL = "anthropic.claude-3-haiku-20240307-v1:0";

    private static final Conversation CONVERSATION = Conversation.of("and \"now\"?\n")
            .withSystem("be brief")
            .withSharedPrefix("a long text")
            .after(List.of(new Conversation.Turn("why", "because"), new Conversation.Turn("so", "é ≠ 𝄞")));
    private static final Inference INFERENCE =
            Inference.of(3000, 150).thinking(1024).in(ServiceTier.PRIORITY);

    private static final SystemContentBlock SYSTEM = SystemContentBlock.fromText("be brief");
    private static final Document THINKING = Document.mapBuilder()
            .putDocument(
                    "thinking",
                    Document.mapBuilder()
                            .putString("type", "enabled")
                            .putNumber("budget_tokens", 1024)
                            .build())
            .build();

    private static Message message(ConversationRole role, ContentBlock... content) {
        return Message.builder().role(role).content(content).build();
    }

    private static List<Message> messages() {
        ContentBlock cachePoint = ContentBlock.fromCachePoint(
                CachePointBlock.builder().type(CachePointType.DEFAULT).build());
        return List.of(
                message(
                        ConversationRole.USER,
                        ContentBlock.fromText("a long text"),
                        cachePoint,
                        ContentBlock.fromText("why")),
                message(ConversationRole.ASSISTANT, ContentBlock.fromText("because")),
                message(ConversationRole.USER, ContentBlock.fromText("so")),
                message(ConversationRole.ASSISTANT, ContentBlock.fromText("é ≠ 𝄞")),
                message(ConversationRole.USER, ContentBlock.fromText("and \"now\"?\n")));
    }

    private static void expectSame(BedrockRequest ours, SdkRecording sdk) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode theirs = json.readTree(sdk.body().asByteArray());
        assertThat(json.readTree(ours.json())).isEqualTo(theirs);
        assertThat(theirs).isNotEmpty();
    }

    private static ConverseRequest everything() {
        return ConverseRequest.builder()
                .modelId(MODEL)
                .system(SYSTEM)
                .messages(messages())
                .inferenceConfig(config -> config.maxTokens(3000))
                .additionalModelRequestFields(THINKING)
                .requestMetadata(Map.of("headroom-output-tokens", "150"))
                .serviceTier(tier -> tier.type(ServiceTierType.PRIORITY))
                .build();
    }

    @Test
    void converseWithEverything() throws IOException {
        expectSame(
                new ConverseBody(CONVERSATION, INFERENCE, false),
                SdkRecording.of(client -> client.converse(everything())));
    }

    @Test
    void converseStreamWithAPromptAndNothingElse() throws IOException {
        expectSame(
                new ConverseBody("hello", 20, 10),
                SdkRecording.of(client -> client.converseStream(
                        request -> request.modelId(MODEL)
                                .messages(message(ConversationRole.USER, ContentBlock.fromText("hello")))
                                .inferenceConfig(config -> config.maxTokens(20))
                                .requestMetadata(Map.of("headroom-output-tokens", "10")),
                        ConverseStreamResponseHandler.builder()
                                .subscriber(event -> {})
                                .build())));
    }

    @Test
    void countTokensOfConverse() throws IOException {
        expectSame(
                new CountTokensBody(new ConverseBody(CONVERSATION, INFERENCE, true)),
                SdkRecording.of(client -> client.countTokens(request -> request.modelId(MODEL)
                        .input(CountTokensInput.fromConverse(converse -> converse.system(SYSTEM)
                                .messages(messages())
                                .additionalModelRequestFields(THINKING))))));
    }

    @Test
    void countTokensOfAnInvocation() throws IOException {
        InvokeBody counted = new InvokeBody(ModelFamily.CLAUDE, CONVERSATION, INFERENCE, true);
        expectSame(
                new CountTokensBody(counted),
                SdkRecording.of(client -> client.countTokens(request -> request.modelId(MODEL)
                        .input(CountTokensInput.fromInvokeModel(
                                invoke -> invoke.body(SdkBytes.fromByteArray(counted.json())))))));
    }

    @Test
    void invokeModelNamesItsTierInAHeader() throws IOException {
        InvokeBody ours = new InvokeBody(ModelFamily.CLAUDE, CONVERSATION, INFERENCE, false);
        SdkRecording sdk = SdkRecording.of(client -> client.invokeModel(request -> request.modelId(MODEL)
                .body(SdkBytes.fromByteArray(ours.json()))
                .serviceTier(ServiceTierType.PRIORITY)));
        expectSame(ours, sdk);
        String name = "x-amzn-bedrock-service-tier";
        assertThat(ours.headers().get(name)).isEqualTo("priority");
        assertThat(sdk.header(name)).isEqualTo(ours.headers().get(name));
    }
}
