package dev.headroom.emulator.control;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.ProvisioningTruth;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CreateProvisionedModelThroughputRequest;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;

/** A control plane on a clock that the test turns, and AWS's client on it. */
final class Bench {

    static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
    static final String NOVA = "amazon.nova-lite-v1:0";
    static final String LLAMA_UNITS = LLAMA + ":128k";
    static final String LLAMA_ARN = "arn:aws:bedrock:us-west-2::foundation-model/" + LLAMA_UNITS;
    static final String CUSTOM = "arn:aws:bedrock:us-west-2:123456789012:custom-model/" + LLAMA_UNITS + "/abcdefghijk1";

    final Profile profile = profile();
    final HandClock clock = new HandClock("2026-01-31T10:20:30Z");
    int unitsPerPurchase = 10;
    int noCommitmentUnits = 10;

    final Purchases purchases = new Purchases(profile, clock, new Quota(), Duration.ofMinutes(5));
    final InferenceProfiles profiles = new InferenceProfiles(profile, clock);
    final LoggingSettings logging = new LoggingSettings();
    final ControlPlane plane = new ControlPlane(purchases, profiles, logging);
    final ModelNames names = new ModelNames(profile, purchases, profiles);
    final BedrockClient bedrock = InProcess.client(plane);

    /** Two models of which units are sold, and one of which none are; half a second in Creating. */
    private static Profile profile() {
        Profile standard = Profile.standard();
        List<ModelTruth> models = Stream.of(LLAMA, HAIKU, NOVA)
                .map(id -> standard.modelNamed(id).orElseThrow())
                .toList();
        return new Profile(Account.example(), standard.bucketSeconds(), new ProvisioningTruth(0.5, 10, 10, 5), models);
    }

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
