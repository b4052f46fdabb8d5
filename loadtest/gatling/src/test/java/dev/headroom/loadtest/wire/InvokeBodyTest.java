package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bodies by the Amazon Bedrock User Guide, model-parameters-anthropic-claude-messages, -meta, -titan-text, and the Amazon Nova User
 * Guide, complete-request-schema.
 */
class InvokeBodyTest {

    private static final Conversation BARE = Conversation.of("hi there");
    private static final Conversation LONG =
            BARE.withSystem("be brief").after(List.of(new Conversation.Turn("why", "because")));

    private static void expect(ModelFamily family, Conversation conversation, String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        InvokeBody body = new InvokeBody(family, conversation, Inference.of(50, 10), true);
        assertThat(mapper.readTree(body.json())).isEqualTo(mapper.readTree(json.replace('\'', '"')));
    }

    @Test
    void claudeIsAskedInMessages() throws IOException {
        expect(
                ModelFamily.CLAUDE,
                BARE,
                "{'anthropic_version':'bedrock-2023-05-31','max_tokens':50,"
                        + "'messages':[{'role':'user','content':[{'type':'text','text':'hi there'}]}]}");
        expect(
                ModelFamily.CLAUDE,
                LONG.withSharedPrefix("a long text"),
                "{'anthropic_version':'bedrock-2023-05-31','max_tokens':50,'system':[{'type':'text','text':'be brief'}],"
                        + "'messages':[{'role':'user','content':["
                        + "{'type':'text','text':'a long text','cache_control':{'type':'ephemeral'}},"
                        + "{'type':'text','text':'why'}]},"
                        + "{'role':'assistant','content':[{'type':'text','text':'because'}]},"
                        + "{'role':'user','content':[{'type':'text','text':'hi there'}]}]}");
    }

    @Test
    void claudeIsToldHowMuchToThink() throws IOException {
        InvokeBody body =
                new InvokeBody(ModelFamily.CLAUDE, BARE, Inference.of(5000, 10).thinking(2000), false);
        assertThat(new ObjectMapper().readTree(body.json()).path("thinking").toString())
                .isEqualTo("{\"type\":\"enabled\",\"budget_tokens\":2000}");
    }

    /** The template of the Llama 3 model card. */
    @Test
    void llamaIsAskedInItsTemplate() throws IOException {
        expect(
                ModelFamily.LLAMA,
                BARE,
                "{'prompt':'<|begin_of_text|><|start_header_id|>user<|end_header_id|>\\n\\nhi there<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\\n\\n','max_gen_len':50}");
        expect(
                ModelFamily.LLAMA,
                LONG,
                "{'prompt':'<|begin_of_text|><|start_header_id|>system<|end_header_id|>\\n\\nbe brief<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\\n\\nwhy<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\\n\\nbecause<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\\n\\nhi there<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\\n\\n','max_gen_len':50}");
    }

    @Test
    void titanIsAskedInText() throws IOException {
        expect(ModelFamily.TITAN, BARE, "{'inputText':'hi there','textGenerationConfig':{'maxTokenCount':50}}");
        expect(
                ModelFamily.TITAN,
                LONG,
                "{'inputText':'be brief\\n\\nUser: why\\nBot: because\\nUser: hi there\\nBot:',"
                        + "'textGenerationConfig':{'maxTokenCount':50}}");
    }

    @Test
    void novaIsAskedInTheWordsOfConverse() throws IOException {
        expect(
                ModelFamily.NOVA,
                LONG.withSharedPrefix("a long text"),
                "{'schemaVersion':'messages-v1','system':[{'text':'be brief'}],'messages':["
                        + "{'role':'user','content':["
                        + "{'text':'a long text'},{'cachePoint':{'type':'default'}},{'text':'why'}]},"
                        + "{'role':'assistant','content':[{'text':'because'}]},"
                        + "{'role':'user','content':[{'text':'hi there'}]}],'inferenceConfig':{'maxTokens':50}}");
    }

    @Test
    void theLengthIsSaidInAHeaderAndTheTierOnlyWhereItIsNamed() {
        InvokeBody body = new InvokeBody(ModelFamily.TITAN, BARE, Inference.of(50, 10), true);
        assertThat(body.headers())
                .containsOnlyKeys("x-amzn-bedrock-request-metadata")
                .containsValue("{\"headroom-output-tokens\":\"10\"}");
        InvokeBody flex =
                new InvokeBody(ModelFamily.TITAN, BARE, Inference.of(50, 10).in(ServiceTier.FLEX), true);
        assertThat(flex.headers()).containsEntry("x-amzn-bedrock-service-tier", "flex");
    }

    @ParameterizedTest
    @EnumSource(names = {"LLAMA", "TITAN"})
    void aCachePointWhereThereIsNoneIsRefused(ModelFamily family) {
        assertThatThrownBy(() -> new InvokeBody(family, BARE.withSharedPrefix("x"), Inference.of(50, 10), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(family.name())
                .hasMessageContaining("leave out the shared prefix");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLAUDE")
    void thinkingWhereThereIsNoneIsRefused(ModelFamily family) {
        assertThatThrownBy(() ->
                        new InvokeBody(family, BARE, Inference.of(5000, 10).thinking(1024), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(family.name())
                .hasMessageContaining("leave out the thinking tokens");
    }

    @ParameterizedTest
    @CsvSource({"1023, 5000, 1023", "5000, 5000, below maxTokens", "6000, 5000, 6000"})
    void thinkingThatDoesNotFitIsRefused(int thinking, int maxTokens, String words) {
        assertThatThrownBy(() -> Inference.of(maxTokens, 10).thinking(thinking))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aRequestSaysItsOperation() {
        Inference inference = Inference.of(50, 10);
        InvokeBody body = new InvokeBody(ModelFamily.NOVA, BARE, inference, true);
        assertThat(body.operation()).isEqualTo(Operation.INVOKE_MODEL_STREAM);
        assertThat(new InvokeBody(ModelFamily.NOVA, BARE, inference, false).operation())
                .isEqualTo(Operation.INVOKE_MODEL);
        assertThat(new ConverseBody(BARE, inference, false).operation()).isEqualTo(Operation.CONVERSE);
        assertThat(new ConverseBody(BARE, inference, true).operation()).isEqualTo(Operation.CONVERSE_STREAM);
        CountTokensBody count = new CountTokensBody(body);
        assertThat(count.operation()).isEqualTo(Operation.COUNT_TOKENS);
        assertThat(count.maxTokens() + count.mostInputTokens()).as("free").isZero();
        assertThat(count.headers()).isEmpty();
    }
}
