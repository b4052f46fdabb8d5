package dev.headroom.emulator.quotas;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quotas that a profile's account has, model by model. A model's cross-Region quotas have the numbers of its
 * on-demand ones, because both draw from one bucket here.
 */
final class QuotaCatalogue {

    private static final String GLOBAL = "global";

    private final Profile profile;
    private final List<Quota> quotas = new ArrayList<>();

    private QuotaCatalogue(Profile profile) {
        this.profile = profile;
    }

    static List<Quota> of(Profile profile) {
        QuotaCatalogue catalogue = new QuotaCatalogue(profile);
        profile.models().forEach(catalogue::model);
        int units = profile.provisioning().noCommitmentUnits();
        String name = QuotaCodes.NO_COMMITMENT;
        catalogue.quotas.add(new Quota(QuotaCodes.of(name), name, Quota.Kind.UNITS, Optional.empty(), units));
        return List.copyOf(catalogue.quotas);
    }

    private void model(ModelTruth model) {
        OnDemandTruth truth = model.onDemand();
        perMinute(model, "On-demand InvokeModel ");
        if (model.inferenceProfiles().stream().anyMatch(geography -> !geography.equals(GLOBAL))) {
            perMinute(model, "Cross-Region InvokeModel ");
        }
        add(model, "Model invocation max tokens per day", Quota.Kind.PER_DAY, truth.tokensPerDay());
        if (model.inferenceProfiles().contains(GLOBAL)) {
            perMinute(model, "Global Cross-Region InvokeModel ");
            add(model, "Global Cross-Region max tokens per day", Quota.Kind.PER_DAY, truth.tokensPerDay());
        }
        if (model.unit().isPresent()) {
            int units = profile.provisioning().unitsPerPurchase();
            add(model, "Model units per provisioned model", Quota.Kind.UNITS, units);
        }
    }

    private void perMinute(ModelTruth model, String what) {
        OnDemandTruth truth = model.onDemand();
        add(model, what + "requests per minute", Quota.Kind.PER_MINUTE, truth.requestsPerMinute());
        add(model, what + "tokens per minute", Quota.Kind.PER_MINUTE, truth.tokensPerMinute());
    }

    private void add(ModelTruth model, String what, Quota.Kind kind, double initial) {
        String name = what + " for " + label(model);
        quotas.add(new Quota(QuotaCodes.of(name), name, kind, Optional.of(model.id()), initial));
    }

    /** As in {@code Meta Llama 3.1 8B Instruct}; with the id where another model is called the same. */
    private String label(ModelTruth model) {
        boolean shared = profile.models().stream()
                .anyMatch(
                        other -> !other.id().equals(model.id()) && plain(other).equals(plain(model)));
        return shared ? plain(model) + " (" + model.id() + ")" : plain(model);
    }

    private static String plain(ModelTruth model) {
        return model.provider() + " " + model.name();
    }
}
