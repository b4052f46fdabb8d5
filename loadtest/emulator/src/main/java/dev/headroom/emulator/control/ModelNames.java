package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds what a model id in a request stands for: a model, an inference profile or a provisioned model, by id or ARN.
 */
public final class ModelNames {

    private final Catalogue catalogue;
    private final Purchases purchases;
    private final InferenceProfiles profiles;

    /** Names of a profile's models, of the systems' inference profiles and of what was bought. */
    public ModelNames(Profile profile, Purchases purchases) {
        this(profile, purchases, new InferenceProfiles(profile, Clock.systemUTC()));
    }

    /** Names of a profile's models, of inference profiles and of what was bought. */
    public ModelNames(Profile profile, Purchases purchases, InferenceProfiles profiles) {
        this.catalogue = new Catalogue(profile);
        this.purchases = purchases;
        this.profiles = profiles;
    }

    /**
     * Resolves.
     *
     * @throws AwsError 404 where the ARN of a purchase or of an inference profile of one's own names nothing; 400 where
     *     any other name does, for a context variant, which is sold in units alone, and for a purchase that has failed; 429
     *     ModelNotReadyException for one that is being created
     */
    public Target resolve(String modelId) {
        Optional<Purchase> purchase = purchases.find(modelId);
        if (purchase.isPresent()) {
            return provisioned(purchase.get());
        }
        Optional<ModelTruth> foundation = catalogue.foundation(modelId);
        if (foundation.isPresent() && !modelId.endsWith(foundation.get().id())) {
            throw unitsOnly(modelId);
        }
        return foundation
                .or(() -> profiles.find(modelId).map(InferenceProfile::model))
                .map(model -> new Target(model, Optional.empty()))
                .orElseThrow(() -> unknown(modelId));
    }

    private static AwsError unitsOnly(String variantId) {
        return AwsError.validation("Invocation of model ID " + variantId
                + " with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference"
                + " profile that contains this model.");
    }

    private static AwsError unknown(String modelId) {
        boolean gone = modelId.contains(":provisioned-model/") || modelId.contains(":application-inference-profile/");
        return gone
                ? AwsError.notFound("Could not find the resource " + modelId + ".")
                : AwsError.validation("The provided model identifier is invalid.");
    }

    private Target provisioned(Purchase purchase) {
        return switch (purchase.state(purchases.now())) {
            case Creating ->
                throw AwsError.notReady("The provisioned model is in state Creating. Try again when it is InService.");
            case Failed ->
                throw AwsError.validation("The provisioned model is in state Failed: "
                        + purchase.change().failure().orElse("") + " It cannot serve.");
            case InService, Updating -> new Target(purchase.model(), Optional.of(purchase));
        };
    }
}
