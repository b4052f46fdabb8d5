package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-3-haiku-20240307-v1:0, CLAUDE",
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0, CLAUDE",
        "global.anthropic.claude-opus-4-6-v1, CLAUDE",
        "us-gov.anthropic.claude-3-5-sonnet-20240620-v1:0, CLAUDE",
        "meta.llama3-1-8b-instruct-v1:0:128k, LLAMA",
        "us.meta.llama3-3-70b-instruct-v1:0, LLAMA",
        "amazon.titan-text-express-v1, TITAN",
        "eu.amazon.nova-lite-v1:0, NOVA",
        "amazon.nova-2-lite-v1:0:256k, NOVA",
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0:24k, NOVA",
        "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-3-haiku-20240307-v1:0, CLAUDE"
    })
    void aModelIsOfItsFamily(String modelId, ModelFamily family) {
        assertThat(ModelFamily.of(modelId)).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mistral.mistral-large-2402-v1:0",
                "meta.llama2-70b-chat-v1",
                "us.meta.llama4-scout-17b-instruct-v1:0",
                "amazon.titan-embed-text-v2:0",
                "amazon.nova-canvas-v1:0",
                "amazon.nova-2-sonic-v1:0",
                "not.anthropic",
                ""
            })
    void whatIsOfNoFamilyIsRefusedWithThoseThatAreKnown(String modelId) {
        assertThatThrownBy(() -> ModelFamily.of(modelId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model " + modelId + " ")
                .hasMessageContaining("CLAUDE, LLAMA, TITAN, NOVA")
                .hasMessageContaining("use converse");
    }

    @Test
    void anArnThatDoesNotSayItsModelNeedsItsFamily() {
        assertThatThrownBy(
                        () -> ModelFamily.of("arn:aws:bedrock:us-west-2:123456789012:provisioned-model/a1b2c3d4e5f6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name the model's family (CLAUDE, LLAMA, TITAN, NOVA)")
                .hasMessageContaining("use converse");
    }
}
