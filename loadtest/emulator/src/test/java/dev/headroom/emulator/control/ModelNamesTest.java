package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.http.AwsError;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model id in a request may be. */
class ModelNamesTest {

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(
            strings = {
                Bench.LLAMA,
                "arn:aws:bedrock:us-west-2::foundation-model/" + Bench.LLAMA,
                "us." + Bench.LLAMA,
                "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us." + Bench.LLAMA
            })
    void theModelOnDemandHasManyNames(String modelId) {
        Target target = bench.names.resolve(modelId);
        assertThat(target.model().id()).isEqualTo(Bench.LLAMA);
        assertThat(target.purchase()).isEmpty();
    }

    /** Context variants are entries of the catalogue for Provisioned Throughput alone. */
    @ParameterizedTest
    @ValueSource(strings = {Bench.LLAMA_UNITS, Bench.LLAMA_ARN, Bench.HAIKU + ":48k"})
    void aContextVariantIsNotServedOnDemand(String modelId) {
        assertThatThrownBy(() -> bench.names.resolve(modelId))
                .hasMessage("Invocation of model ID " + modelId
                        + " with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an"
                        + " inference profile that contains this model.");
        refuses(modelId, 400, "ValidationException");
    }

    @Test
    void anInferenceProfileOfOnesOwnStandsForItsModel() {
        String arn = bench.bedrock
                .createInferenceProfile(request ->
                        request.inferenceProfileName("a").modelSource(source -> source.copyFrom(Bench.LLAMA_ARN)))
                .inferenceProfileArn();
        String id = arn.substring(arn.indexOf('/') + 1);
        assertThat(bench.names.resolve(arn).model().id()).isEqualTo(Bench.LLAMA);
        assertThat(bench.names.resolve(id).model().id()).isEqualTo(Bench.LLAMA);
        bench.bedrock.deleteInferenceProfile(request -> request.inferenceProfileIdentifier(id));
        refuses(arn, 404, "ResourceNotFoundException");
        refuses(id, 400, "ValidationException");
    }

    @Test
    void aPurchaseServesUnderItsArnAndItsName() {
        String arn = bench.buy("chat");
        refuses(arn, 429, "ModelNotReadyException");
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.names.resolve(arn).purchase().orElseThrow().arn()).isEqualTo(arn);
        assertThat(bench.names.resolve("chat").purchase().orElseThrow().units()).isEqualTo(2);
        bench.delete(arn);
        refuses(arn, 404, "ResourceNotFoundException");
        refuses("chat", 400, "ValidationException");
    }

    @Test
    void aPurchaseThatFailedServesNothing() {
        bench.purchases.failNext("No capacity.");
        refuses(bench.bought("chat", request -> {}), 400, "ValidationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "meta.llama9",
                "eu.meta.llama3-1-8b-instruct-v1:0",
                "arn:aws:bedrock:eu-west-1::foundation-model/meta.llama3-1-8b-instruct-v1:0",
                "arn:aws:bedrock:us-west-2:999999999999:inference-profile/us.meta.llama3-1-8b-instruct-v1:0",
                Bench.CUSTOM
            })
    void anyOtherNameIsInvalidInAwssWords(String modelId) {
        assertThatThrownBy(() -> bench.names.resolve(modelId)).hasMessage("The provided model identifier is invalid.");
        refuses(modelId, 400, "ValidationException");
    }

    private void refuses(String modelId, int status, String type) {
        assertThatThrownBy(() -> bench.names.resolve(modelId)).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.status()).isEqualTo(status);
            assertThat(error.type()).isEqualTo(type);
        });
    }
}
