package dev.headroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.BedrockException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.sts.StsClient;

/** An emulator that verifies signatures is in one Region, as every endpoint of AWS is. */
class RegionTest {

    private static final String ARN = "arn:aws:bedrock:us-east-1::foundation-model/meta.llama3-1-8b-instruct-v1:0";

    private final Emulator emulator = Emulator.start(
            new EmulatorSettings(
                    EmulatorSettings.LOOPBACK,
                    0,
                    Profile.standard().inRegion("us-east-1"),
                    1,
                    50,
                    new EmulatorSettings.Extras(
                            Optional.of(Keys.HEADROOM), FaultPlan.NONE, Optional.empty(), Optional.empty())),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.endpointOverride(emulator.endpoint())
                .region(region)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", "headroom")))
                .build();
    }

    @Test
    void itsRegionsClientsAreServed() {
        try (BedrockClient control = client(BedrockClient.builder(), Region.US_EAST_1);
                BedrockRuntimeClient runtime = client(BedrockRuntimeClient.builder(), Region.US_EAST_1)) {
            assertThat(control.listFoundationModels(request -> {}).modelSummaries())
                    .extracting(model -> model.modelArn())
                    .contains(ARN);
            Message one = Message.builder()
                    .role(ConversationRole.USER)
                    .content(ContentBlock.fromText("a"))
                    .build();
            assertThat(runtime.converse(request -> request.modelId(ARN).messages(one))
                            .usage()
                            .inputTokens())
                    .isEqualTo(1);
        }
    }

    @Test
    void anotherRegionsSignatureIsRefused() {
        String words = "Credential should be scoped to a valid region, not 'us-west-2'";
        try (BedrockClient control = client(BedrockClient.builder(), Region.US_WEST_2);
                BedrockRuntimeClient runtime = client(BedrockRuntimeClient.builder(), Region.US_WEST_2)) {
            assertThatThrownBy(() -> control.listFoundationModels(request -> {}))
                    .isInstanceOfSatisfying(BedrockException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
                        assertThat(refused.getMessage()).contains(words);
                    });
            assertThatThrownBy(() -> runtime.converse(request -> request.modelId(ARN)))
                    .isInstanceOf(BedrockRuntimeException.class)
                    .hasMessageContaining(words);
        }
    }

    /** Neither has an endpoint in every Region. */
    @Test
    void stsAndThePriceListTakeAnyRegionsSignature() {
        try (StsClient sts = client(StsClient.builder(), Region.EU_WEST_1);
                PricingClient prices = client(PricingClient.builder(), Region.US_WEST_2)) {
            assertThat(sts.getCallerIdentity().account()).isEqualTo("123456789012");
            assertThat(prices.describeServices(request -> {}).services()).isNotEmpty();
        }
    }
}
