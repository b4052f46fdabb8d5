package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.FoundationModelDetails;
import software.amazon.awssdk.services.bedrock.model.FoundationModelLifecycleStatus;
import software.amazon.awssdk.services.bedrock.model.FoundationModelSummary;
import software.amazon.awssdk.services.bedrock.model.InferenceType;
import software.amazon.awssdk.services.bedrock.model.ListFoundationModelsRequest;
import software.amazon.awssdk.services.bedrock.model.ModelCustomization;
import software.amazon.awssdk.services.bedrock.model.ModelModality;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** Foundation models, as AWS's client lists them. */
class ModelsTest {

    private final Bench bench = new Bench();

    private List<String> ids(Consumer<ListFoundationModelsRequest.Builder> filter) {
        return bench.bedrock.listFoundationModels(filter).modelSummaries().stream()
                .map(FoundationModelSummary::modelId)
                .toList();
    }

    @Test
    void contextVariantsAreEntriesOfTheirOwn() {
        assertThat(ids(request -> {}))
                .containsExactly(
                        Bench.LLAMA,
                        Bench.LLAMA_UNITS,
                        Bench.HAIKU,
                        Bench.HAIKU + ":48k",
                        Bench.HAIKU + ":200k",
                        Bench.NOVA);
    }

    @Test
    void filtersChoose() {
        assertThat(ids(request -> request.byProvider("meta"))).containsExactly(Bench.LLAMA, Bench.LLAMA_UNITS);
        assertThat(ids(request -> request.byInferenceType(InferenceType.ON_DEMAND)))
                .containsExactly(Bench.LLAMA, Bench.HAIKU, Bench.NOVA);
        assertThat(ids(request -> request.byInferenceType(InferenceType.PROVISIONED)))
                .hasSize(3);
        assertThat(ids(request -> request.byOutputModality(ModelModality.TEXT))).hasSize(6);
        assertThat(ids(request -> request.byOutputModality(ModelModality.IMAGE)))
                .isEmpty();
        assertThat(ids(request -> request.byCustomizationType(ModelCustomization.FINE_TUNING)))
                .hasSize(3);
        assertThat(ids(request -> request.byCustomizationType(ModelCustomization.DISTILLATION)))
                .isEmpty();
        assertThatThrownBy(() -> ids(request -> request.byInferenceType("RESERVED")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void oneIsFoundByIdAndByArn() {
        for (String name : List.of(Bench.LLAMA_UNITS, Bench.LLAMA_ARN)) {
            FoundationModelDetails details = bench.bedrock
                    .getFoundationModel(request -> request.modelIdentifier(name))
                    .modelDetails();
            assertThat(details.modelId()).isEqualTo(Bench.LLAMA_UNITS);
            assertThat(details.modelArn()).isEqualTo(Bench.LLAMA_ARN);
            assertThat(details.modelName()).isEqualTo("Llama 3.1 8B Instruct");
            assertThat(details.providerName()).isEqualTo("Meta");
            assertThat(details.responseStreamingSupported()).isTrue();
            assertThat(details.inputModalities()).containsExactly(ModelModality.TEXT);
            assertThat(details.inferenceTypesSupported()).containsExactly(InferenceType.PROVISIONED);
            assertThat(details.modelLifecycle().status()).isEqualTo(FoundationModelLifecycleStatus.ACTIVE);
        }
        assertThatThrownBy(() -> bench.bedrock.getFoundationModel(request -> request.modelIdentifier("meta.llama9")))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
