package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockAsyncClient;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;
import software.amazon.awssdk.services.bedrock.model.ConflictException;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.Tag;

/** The control plane over HTTP: paths that hold ARNs, every method, errors; by both of AWS's clients. */
class ControlFrontTest {

    /** Two hours of the emulator's a second, so that a purchase is soon in service. */
    private final Emulator emulator = Emulator.start(
            new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 7200), Clock.systemUTC());

    private final BedrockClient bedrock = built(BedrockClient.builder());
    private final BedrockAsyncClient async = built(BedrockAsyncClient.builder());

    private <B extends AwsClientBuilder<B, C>, C> C built(B builder) {
        return builder.endpointOverride(emulator.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build();
    }

    @AfterEach
    void stop() {
        bedrock.close();
        async.close();
        emulator.close();
    }

    private ProvisionedModelStatus status(String arn) {
        return bedrock.getProvisionedModelThroughput(request -> request.provisionedModelId(arn))
                .status();
    }

    @Test
    void aPurchaseLivesThroughEveryMethod() {
        String arn = bedrock.createProvisionedModelThroughput(request -> request.provisionedModelName("chat")
                        .modelId(Bench.LLAMA_ARN)
                        .modelUnits(1)
                        .tags(Tag.builder().key("team").value("search").build()))
                .provisionedModelArn();
        while (status(arn) != ProvisionedModelStatus.IN_SERVICE) {
            Thread.onSpinWait();
        }
        bedrock.updateProvisionedModelThroughput(
                request -> request.provisionedModelId(arn).desiredProvisionedModelName("talk"));
        assertThat(bedrock.listTagsForResource(request -> request.resourceARN(arn))
                        .tags())
                .hasSize(1);
        assertThat(async.listProvisionedModelThroughputs(
                                request -> request.nameContains("al").statusEquals(ProvisionedModelStatus.IN_SERVICE))
                        .join()
                        .provisionedModelSummaries())
                .extracting("provisionedModelName")
                .containsExactly("talk");
        async.deleteProvisionedModelThroughput(request -> request.provisionedModelId(arn))
                .join();
        assertThatThrownBy(() -> status(arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void anErrorComesByItsName() {
        String arn = async.createProvisionedModelThroughput(request -> request.provisionedModelName("chat")
                        .modelId(Bench.LLAMA_UNITS)
                        .modelUnits(1)
                        .commitmentDuration(CommitmentDuration.SIX_MONTHS))
                .join()
                .provisionedModelArn();
        assertThatThrownBy(() -> async.deleteProvisionedModelThroughput(request -> request.provisionedModelId(arn))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class);
    }

    @Test
    void modelsProfilesAndLoggingAreServed() {
        assertThat(bedrock.listFoundationModels(request -> request.byProvider("Meta"))
                        .modelSummaries())
                .isNotEmpty();
        assertThat(async.getFoundationModel(request -> request.modelIdentifier(Bench.LLAMA_ARN))
                        .join()
                        .modelDetails()
                        .modelId())
                .isEqualTo(Bench.LLAMA_UNITS);
        assertThat(bedrock.getInferenceProfile(request -> request.inferenceProfileIdentifier("us." + Bench.LLAMA))
                        .models())
                .hasSize(1);
        bedrock.putModelInvocationLoggingConfiguration(
                request -> request.loggingConfig(config -> config.s3Config(s3 -> s3.bucketName("logs"))));
        assertThat(async.getModelInvocationLoggingConfiguration(request -> {})
                        .join()
                        .loggingConfig()
                        .s3Config()
                        .bucketName())
                .isEqualTo("logs");
        bedrock.deleteModelInvocationLoggingConfiguration(request -> {});
    }
}
