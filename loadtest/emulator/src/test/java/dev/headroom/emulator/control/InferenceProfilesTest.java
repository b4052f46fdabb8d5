package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.ConflictException;
import software.amazon.awssdk.services.bedrock.model.CreateInferenceProfileRequest;
import software.amazon.awssdk.services.bedrock.model.GetInferenceProfileResponse;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileStatus;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileType;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.Tag;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** Inference profiles, as AWS's client makes and reads them. */
class InferenceProfilesTest {

    private static final String SYSTEM = "us." + Bench.LLAMA;
    private static final String SYSTEM_ARN = "arn:aws:bedrock:us-west-2:123456789012:inference-profile/" + SYSTEM;
    private static final String MODEL_ARN = "arn:aws:bedrock:us-west-2::foundation-model/" + Bench.LLAMA;

    private final Bench bench = new Bench();

    private String make(String name, Consumer<CreateInferenceProfileRequest.Builder> more) {
        return bench.bedrock
                .createInferenceProfile(request -> {
                    request.inferenceProfileName(name).modelSource(source -> source.copyFrom(SYSTEM_ARN));
                    more.accept(request);
                })
                .inferenceProfileArn();
    }

    private GetInferenceProfileResponse get(String id) {
        return bench.bedrock.getInferenceProfile(request -> request.inferenceProfileIdentifier(id));
    }

    @Test
    void theSystemsAreThereFromTheStart() {
        assertThat(bench.bedrock.listInferenceProfiles(request -> {}).inferenceProfileSummaries())
                .extracting(InferenceProfileSummary::inferenceProfileId)
                .containsExactly("us." + Bench.NOVA, "us." + Bench.HAIKU, SYSTEM);
        GetInferenceProfileResponse got = get(SYSTEM);
        assertThat(got.inferenceProfileArn()).isEqualTo(SYSTEM_ARN);
        assertThat(got.inferenceProfileName()).isEqualTo("US Llama 3.1 8B Instruct");
        assertThat(got.type()).isEqualTo(InferenceProfileType.SYSTEM_DEFINED);
        assertThat(got.status()).isEqualTo(InferenceProfileStatus.ACTIVE);
        assertThat(got.models()).extracting("modelArn").containsExactly(MODEL_ARN);
        assertThat(get(SYSTEM_ARN).inferenceProfileId()).isEqualTo(SYSTEM);
    }

    @Test
    void oneOfOnesOwnIsMadeReadTaggedAndDeleted() {
        String arn = make(
                "search team",
                request -> request.description("Of the search team")
                        .tags(Tag.builder().key("team").value("search").build()));
        assertThat(arn).matches("arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/[a-z0-9]{12}");
        GetInferenceProfileResponse got = get(arn);
        assertThat(got.type()).isEqualTo(InferenceProfileType.APPLICATION);
        assertThat(got.description()).isEqualTo("Of the search team");
        assertThat(got.createdAt()).isEqualTo(bench.clock.instant());
        assertThat(got.models()).extracting("modelArn").containsExactly(MODEL_ARN);
        assertThat(get(got.inferenceProfileId()).inferenceProfileArn()).isEqualTo(arn);
        assertThat(bench.bedrock
                        .listTagsForResource(request -> request.resourceARN(arn))
                        .tags())
                .hasSize(1);
        bench.bedrock.deleteInferenceProfile(request -> request.inferenceProfileIdentifier(arn));
        assertThatThrownBy(() -> get(arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void theyAreListedByTypeInPages() {
        make("a", request -> {});
        make("b", request -> request.modelSource(source -> source.copyFrom(MODEL_ARN)));
        assertThat(bench.bedrock
                        .listInferenceProfiles(request -> request.typeEquals(InferenceProfileType.APPLICATION))
                        .inferenceProfileSummaries())
                .extracting(InferenceProfileSummary::inferenceProfileName)
                .containsExactly("a", "b");
        assertThat(bench.bedrock.listInferenceProfilesPaginator(request -> request.maxResults(1)).stream())
                .hasSize(5);
    }

    @Test
    void theSameTokenMakesOneAndANameIsTakenOnce() {
        String first = make("a", request -> request.clientRequestToken("t"));
        assertThat(make("a", request -> request.clientRequestToken("t"))).isEqualTo(first);
        assertThatThrownBy(() -> make("a", request -> {})).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        bench.bedrock.deleteInferenceProfile(request -> request.inferenceProfileIdentifier(SYSTEM)))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> make("a", request -> request.modelSource(source -> source.copyFrom(SYSTEM))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> make("a", request -> request.modelSource(source -> source.copyFrom(MODEL_ARN + "9"))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> make("a", request -> request.modelSource(source -> {})))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> make("a  b", request -> {})).isInstanceOf(ValidationException.class);
    }
}
