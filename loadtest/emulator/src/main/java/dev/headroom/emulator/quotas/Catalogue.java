package dev.headroom.emulator.quotas;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.ProvisioningTruth;
import java.util.ArrayList;
import java.util.List;

/**
 * The quotas of a profile, with their names of both generations. Inference profiles share their model's limits here, so their quotas
 * show the same numbers. Model units are 0 by default, as in AWS.
 */
final class Catalogue {

    private final List<Quota> quotas = new ArrayList<>();

    private Catalogue() {}

    static List<Quota> of(Profile profile) {
        Catalogue catalogue = new Catalogue();
        for (ModelTruth model : profile.models()) {
            catalogue.requests(model);
            catalogue.tokens(model);
            catalogue.units(model, profile.provisioning());
        }
        Limit noCommitment = Limit.of(Limit.Kind.NO_COMMITMENT_UNITS, "");
        double units = profile.provisioning().noCommitmentUnits();
        catalogue.add("Model units no-commitment Provisioned Throughputs across base models", noCommitment, 0, units);
        catalogue.add("Model units no-commitment Provisioned Throughputs across custom models", noCommitment, 0, units);
        return List.copyOf(catalogue.quotas);
    }

    private void add(String name, Limit limit, double fallback, double initial) {
        quotas.add(new Quota(Codes.of(name), name, limit, fallback, initial));
    }

    private static String full(ModelTruth model) {
        return model.provider() + " " + model.name();
    }

    private static boolean isGlobal(ModelTruth model) {
        return model.inferenceProfiles().contains("global");
    }

    private static boolean isRegional(ModelTruth model) {
        return model.inferenceProfiles().stream().anyMatch(geography -> !geography.equals("global"));
    }

    private void requests(ModelTruth model) {
        Limit limit = Limit.of(Limit.Kind.REQUESTS_PER_MINUTE, model.id());
        String what = "model inference requests per minute for " + full(model);
        double value = model.onDemand().requestsPerMinute();
        add("On-demand " + what, limit, value, value);
        add("InvokeModel requests per minute for " + full(model), limit, value, value);
        if (isRegional(model)) {
            add("Cross-region " + what, limit, value, value);
        }
        if (isGlobal(model)) {
            add("Global cross-region " + what, limit, value, value);
        }
    }

    private void tokens(ModelTruth model) {
        OnDemandTruth truth = model.onDemand();
        Limit minute = Limit.of(Limit.Kind.TOKENS_PER_MINUTE, model.id());
        double value = truth.tokensPerMinute();
        String old = "model inference tokens per minute for " + full(model);
        String fresh = "InvokeModel tokens per minute for " + full(model);
        add("On-demand " + old, minute, value, value);
        add("On-demand " + fresh, minute, value, value);
        if (isRegional(model)) {
            add("Cross-region " + old, minute, value, value);
            add("Cross-Region " + fresh, minute, value, value);
        }
        Limit day = Limit.of(Limit.Kind.TOKENS_PER_DAY, model.id());
        if (isGlobal(model)) {
            add("Global cross-region " + old, minute, value, value);
            add(
                    "Global cross-region model inference tokens per day for " + full(model),
                    day,
                    truth.tokensPerDay(),
                    truth.tokensPerDay());
        }
        String perDay = "Model invocation max tokens per day for " + full(model);
        add(perDay, day, truth.tokensPerDay(), truth.tokensPerDay());
        add(perDay + " (doubled for cross-region calls)", day, truth.tokensPerDay(), truth.tokensPerDay());
    }

    private void units(ModelTruth model, ProvisioningTruth truth) {
        if (model.unit().isPresent()) {
            Limit limit = Limit.of(Limit.Kind.UNITS_PER_PURCHASE, model.id());
            add("Model units per provisioned model for " + model.name(), limit, 0, truth.unitsPerPurchase());
        }
    }
}
