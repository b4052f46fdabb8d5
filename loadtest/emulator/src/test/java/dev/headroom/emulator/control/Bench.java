package dev.headroom.emulator.control;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CreateProvisionedModelThroughputRequest;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;

/** A control plane on a clock that the test turns, and AWS's client on it. */
final class Bench {

    static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    static final String LLAMA_UNITS = LLAMA + ":128k";
    static final String LLAMA_ARN = "arn:aws:bedrock:us-west-2::foundation-model/" + LLAMA_UNITS;
    static final String CUSTOM = "arn:aws:bedrock:us-west-2:123456789012:custom-model/" + LLAMA_UNITS + "/abcdefghijk1";

    final Profile profile = Profile.standard();
    final HandClock clock = new HandClock("2026-01-31T10:20:30Z");
    int unitsPerPurchase = 10;
    int noCommitmentUnits = 10;

    final Purchases purchases = new Purchases(profile, clock, new Quota(), Duration.ofMinutes(5));
    final InferenceProfiles profiles = new InferenceProfiles(profile, clock);
    final LoggingSettings logging = new LoggingSettings();
    final ControlPlane plane = new ControlPlane(purchases, profiles, logging);
    final ModelNames names = new ModelNames(profile, purchases, profiles);
    final BedrockClient bedrock = InProcess.client(plane);

    private final class Quota implements UnitQuota {

        @Override
        public int unitsPerPurchase(ModelTruth model) {
            return unitsPerPurchase;
        }

        @Override
        public int noCommitmentUnits() {
            return noCommitmentUnits;
        }
    }

    String buy(String name, Consumer<CreateProvisionedModelThroughputRequest.Builder> more) {
        return bedrock.createProvisionedModelThroughput(request -> {
                    request.provisionedModelName(name).modelId(LLAMA_UNITS).modelUnits(2);
                    more.accept(request);
                })
                .provisionedModelArn();
    }

    String buy(String name) {
        return buy(name, request -> {});
    }

    /** Bought, and in service. */
    String bought(String name, Consumer<CreateProvisionedModelThroughputRequest.Builder> more) {
        String arn = buy(name, more);
        clock.pass(Duration.ofSeconds(1));
        return arn;
    }

    GetProvisionedModelThroughputResponse get(String nameOrArn) {
        return bedrock.getProvisionedModelThroughput(request -> request.provisionedModelId(nameOrArn));
    }

    void delete(String nameOrArn) {
        bedrock.deleteProvisionedModelThroughput(request -> request.provisionedModelId(nameOrArn));
    }
}
