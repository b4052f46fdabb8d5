package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;
import software.amazon.awssdk.services.bedrock.model.ConflictException;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** States and terms of purchases, as AWS's client sees them. */
class PurchaseLifeTest {

    private final Bench bench = new Bench();

    @Test
    void aPurchaseIsCreatedAndThenInServiceWithEveryFieldOfTheApi() {
        String arn = bench.buy("chat", request -> request.commitmentDuration(CommitmentDuration.ONE_MONTH));
        assertThat(arn).matches("arn:aws:bedrock:us-west-2:123456789012:provisioned-model/[a-z0-9]{12}");
        assertThat(bench.get("chat").status()).isEqualTo(ProvisionedModelStatus.CREATING);
        bench.clock.pass(Duration.ofSeconds(1));
        GetProvisionedModelThroughputResponse got = bench.get(arn);
        Instant created = Instant.parse("2026-01-31T10:20:30Z");
        assertThat(got.status()).isEqualTo(ProvisionedModelStatus.IN_SERVICE);
        assertThat(got.modelUnits()).isEqualTo(2);
        assertThat(got.desiredModelUnits()).isEqualTo(2);
        assertThat(got.provisionedModelName()).isEqualTo("chat");
        assertThat(got.provisionedModelArn()).isEqualTo(arn);
        assertThat(got.modelArn()).isEqualTo(Bench.LLAMA_ARN);
        assertThat(got.desiredModelArn()).isEqualTo(Bench.LLAMA_ARN);
        assertThat(got.foundationModelArn()).isEqualTo(Bench.LLAMA_ARN);
        assertThat(got.creationTime()).isEqualTo(created);
        assertThat(got.lastModifiedTime()).isEqualTo(created);
        assertThat(got.commitmentDuration()).isEqualTo(CommitmentDuration.ONE_MONTH);
        assertThat(got.commitmentExpirationTime()).isEqualTo("2026-02-28T10:20:30Z");
        assertThat(got.failureMessage()).isNull();
    }

    @Test
    void withoutACommitmentThereIsNoTermAndDeletionIsAtOnce() {
        String arn = bench.bought("chat", request -> {});
        assertThat(bench.get(arn).commitmentDuration()).isNull();
        assertThat(bench.get(arn).commitmentExpirationTime()).isNull();
        bench.delete(arn);
        assertThatThrownBy(() -> bench.get(arn)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> bench.delete(arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aCommitmentHoldsUntilItsTermIsOver() {
        String arn = bench.bought("chat", request -> request.commitmentDuration(CommitmentDuration.SIX_MONTHS));
        bench.clock.setTo("2026-07-31T10:20:29Z");
        assertThatThrownBy(() -> bench.delete(arn))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("2026-07-31T10:20:30Z");
        bench.clock.setTo("2026-07-31T10:20:30Z");
        bench.delete(arn);
        assertThat(bench.purchases.all()).isEmpty();
    }

    @Test
    void aTermThatIsOverRollsOnFromTheDayOfTheStart() {
        String arn = bench.bought("chat", request -> request.commitmentDuration(CommitmentDuration.ONE_MONTH));
        bench.clock.setTo("2026-02-28T10:20:30Z");
        assertThat(bench.get(arn).commitmentExpirationTime()).isEqualTo("2026-03-31T10:20:30Z");
        bench.clock.setTo("2026-03-31T10:20:29Z");
        assertThat(bench.get(arn).commitmentExpirationTime()).isEqualTo("2026-03-31T10:20:30Z");
        bench.delete(arn);
    }

    @Test
    void whileBeingCreatedItCanBeDeletedButNotChanged() {
        String arn = bench.buy("chat");
        assertThatThrownBy(() -> bench.bedrock.updateProvisionedModelThroughput(
                        request -> request.provisionedModelId(arn).desiredProvisionedModelName("talk")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Creating");
        bench.delete(arn);
        assertThat(bench.purchases.all()).isEmpty();
    }

    @Test
    void aCreationThatFailsSaysWhyHoldsNothingAndCanBeDeleted() {
        bench.purchases.failNext("No capacity.");
        String arn = bench.buy("chat", request -> request.commitmentDuration(CommitmentDuration.ONE_MONTH));
        assertThat(bench.get(arn).failureMessage()).isNull();
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.get(arn).status()).isEqualTo(ProvisionedModelStatus.FAILED);
        assertThat(bench.get(arn).failureMessage()).isEqualTo("No capacity.");
        bench.delete(arn);
        assertThat(bench.get(bench.bought("chat", request -> {})).status())
                .isEqualTo(ProvisionedModelStatus.IN_SERVICE);
    }

    @Test
    void aNameCanBeChangedToOneThatIsFree() {
        String arn = bench.bought("chat", request -> {});
        bench.bought("other", request -> {});
        rename(arn, "talk");
        assertThat(bench.get("talk").provisionedModelArn()).isEqualTo(arn);
        assertThat(bench.get("talk").lastModifiedTime()).isEqualTo(bench.clock.instant());
        assertThat(bench.get("talk").status()).isEqualTo(ProvisionedModelStatus.IN_SERVICE);
        rename(arn, "talk");
        assertThatThrownBy(() -> rename(arn, "other"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> bench.get("chat")).isInstanceOf(ResourceNotFoundException.class);
    }

    private void rename(String arn, String name) {
        bench.bedrock.updateProvisionedModelThroughput(
                request -> request.provisionedModelId(arn).desiredProvisionedModelName(name));
    }

    private void change(String arn, String modelId) {
        bench.bedrock.updateProvisionedModelThroughput(
                request -> request.provisionedModelId(arn).desiredModelId(modelId));
    }

    @Test
    void theModelOfABaseModelsPurchaseCannotBeChanged() {
        String arn = bench.bought("chat", request -> {});
        assertThatThrownBy(() -> change(arn, Bench.CUSTOM)).isInstanceOf(ValidationException.class);
    }

    @Test
    void aCustomModelCanBeChangedForItsBaseAndServesMeanwhile() {
        String arn = bench.bought("chat", request -> request.modelId(Bench.CUSTOM));
        assertThat(bench.get(arn).modelArn()).isEqualTo(Bench.CUSTOM);
        assertThat(bench.get(arn).foundationModelArn()).isEqualTo(Bench.LLAMA_ARN);
        change(arn, Bench.LLAMA_UNITS);
        assertThat(bench.get(arn).status()).isEqualTo(ProvisionedModelStatus.UPDATING);
        assertThat(bench.get(arn).modelArn()).isEqualTo(Bench.CUSTOM);
        assertThat(bench.get(arn).desiredModelArn()).isEqualTo(Bench.LLAMA_ARN);
        assertThat(bench.names.resolve(arn).purchase()).isPresent();
        assertThatThrownBy(() -> bench.delete(arn)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> change(arn, Bench.CUSTOM)).isInstanceOf(ValidationException.class);
        bench.clock.pass(Duration.ofMinutes(5));
        assertThat(bench.get(arn).status()).isEqualTo(ProvisionedModelStatus.IN_SERVICE);
        assertThat(bench.get(arn).modelArn()).isEqualTo(Bench.LLAMA_ARN);
        change(arn, Bench.CUSTOM);
        assertThat(bench.get(arn).desiredModelArn()).isEqualTo(Bench.CUSTOM);
    }

    @Test
    void aChangeThatFailsLeavesTheModelThatWas() {
        String arn = bench.bought("chat", request -> request.modelId(Bench.CUSTOM));
        bench.purchases.failNext("Weights cannot be read.");
        change(arn, Bench.LLAMA_UNITS);
        bench.clock.pass(Duration.ofMinutes(5));
        assertThat(bench.get(arn).status()).isEqualTo(ProvisionedModelStatus.FAILED);
        assertThat(bench.get(arn).failureMessage()).isEqualTo("Weights cannot be read.");
        assertThat(bench.get(arn).modelArn()).isEqualTo(Bench.CUSTOM);
        assertThat(bench.get(arn).desiredModelArn()).isEqualTo(Bench.LLAMA_ARN);
    }

    @Test
    void aCustomModelCannotBeChangedForOneOfAnotherBase() {
        String arn = bench.bought("chat", request -> request.modelId(Bench.CUSTOM));
        assertThatThrownBy(() -> change(arn, "anthropic.claude-3-haiku-20240307-v1:0:48k"))
                .isInstanceOf(ValidationException.class);
    }
}
