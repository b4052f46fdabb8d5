package dev.headroom.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the pool that a model id stands for: a purchase's own, or the model's on demand. */
final class RuntimePools {

    private final Profile profile;
    private final Scheduler scheduler;
    private final double speed;
    private final Purchases purchases;
    private final Map<String, Pool> pools = new HashMap<>();

    RuntimePools(Profile profile, Scheduler scheduler, double speed, Purchases purchases) {
        this.profile = profile;
        this.scheduler = scheduler;
        this.speed = speed;
        this.purchases = purchases;
    }

    /** A pool and the model behind it. */
    record Target(Pool pool, ModelTruth model) {}

    Target of(String modelId) {
        Optional<Purchase> purchase = purchases.find(modelId);
        if (purchase.isPresent()) {
            return provisioned(purchase.get());
        }
        ModelTruth model = profile.modelAnsweringTo(modelId)
                .orElseThrow(() -> BedrockError.notFound("The provided model identifier is invalid: " + modelId));
        return new Target(pools.computeIfAbsent(model.id(), id -> onDemand(model)), model);
    }

    private Target provisioned(Purchase purchase) {
        if (!purchase.isReady(scheduler.nanos())) {
            throw BedrockError.notReady("The provisioned model is in state Creating. Try again when it is InService.");
        }
        Pool pool = pools.computeIfAbsent(purchase.arn(), arn -> units(purchase));
        return new Target(pool, purchase.model());
    }

    private Pool onDemand(ModelTruth model) {
        OnDemandTruth truth = model.onDemand();
        Admission admission = new Admission.OnDemand(truth, profile.bucketSeconds(), speed, scheduler.nanos());
        return new Pool(admission, truth.latency(), 1);
    }

    private Pool units(Purchase purchase) {
        UnitTruth truth = purchase.model().unit().orElseThrow();
        Admission admission =
                new Admission.Provisioned(truth, purchase.units(), profile.bucketSeconds(), speed, scheduler.nanos());
        return new Pool(admission, truth.latency(), purchase.units());
    }

    void close(Purchase purchase) {
        pools.remove(purchase.arn());
    }
}
