package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.util.Optional;

/** Finds what a model id in a request stands for: a model, an inference profile or a provisioned model, by id or ARN. */
public final class ModelNames {

    private final Profile profile;
    private final Purchases purchases;

    /** Names of a profile's models and of what was bought. */
    public ModelNames(Profile profile, Purchases purchases) {
        this.profile = profile;
        this.purchases = purchases;
    }

    /**
     * Resolves.
     *
     * @throws AwsError 404 or 400 where nothing is named so, 429 ModelNotReadyException while a purchase is being created
     */
    public Target resolve(String modelId) {
        Optional<Purchase> purchase = purchases.find(modelId);
        if (purchase.isPresent()) {
            return provisioned(purchase.get());
        }
        String bare = modelId.substring(modelId.lastIndexOf('/') + 1);
        return profile.models().stream()
                .filter(model -> answersTo(model, bare))
                .findFirst()
                .map(model -> new Target(model, Optional.empty()))
                .orElseThrow(() -> AwsError.notFound("The provided model identifier is invalid: " + modelId));
    }

    private static boolean answersTo(ModelTruth model, String bare) {
        return model.isNamed(bare) || model.inferenceProfileIds().contains(bare);
    }

    private Target provisioned(Purchase purchase) {
        if (!purchase.isReady(purchases.now())) {
            throw AwsError.notReady("The provisioned model is in state Creating. Try again when it is InService.");
        }
        return new Target(purchase.model(), Optional.of(purchase));
    }
}
