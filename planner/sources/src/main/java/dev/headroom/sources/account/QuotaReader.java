package dev.headroom.sources.account;

import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.ModelsBehind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Reads Service Quotas and finds the quotas of a model by their names. */
public final class QuotaReader {

    private static final String SERVICE = "bedrock";

    private final AwsSession session;
    private final ModelLabels labels = new ModelLabels();

    private QuotaReader(AwsSession session) {
        this.session = session;
    }

    /**
     * The quotas of a model or inference profile.
     *
     * @param called what quotas call the model, where somebody knows it
     * @throws dev.headroom.sources.aws.AwsException where AWS cannot be asked
     * @throws SourceException where the Region does not have the model
     */
    public static ModelQuotas read(AwsSession session, String modelId, Optional<String> called) {
        return new QuotaReader(session).quotas(modelId, called);
    }

    private ModelQuotas quotas(String modelId, Optional<String> called) {
        String model = model(modelId);
        List<Quota> ofModel = new ArrayList<>();
        List<Quota> unassigned = new ArrayList<>();
        all().values()
                .forEach(quota -> QuotaName.of(quota.name()).ifPresent(name -> {
                    Optional<String> found = called.filter(name.label()::equalsIgnoreCase)
                            .map(said -> model)
                            .or(() -> labels.model(name.label()));
                    if (name.label().isEmpty() || found.filter(model::equals).isPresent()) {
                        ofModel.add(quota);
                    } else if (found.isEmpty()) {
                        unassigned.add(quota);
                    }
                }));
        return new ModelQuotas(modelId, session.region(), List.copyOf(ofModel), List.copyOf(unassigned));
    }

    /** The foundation model; of a profile's id, the one behind its first part. */
    private String model(String modelId) {
        BedrockClient bedrock = session.bedrock();
        session.ask("bedrock:ListFoundationModels", () -> bedrock.listFoundationModels(request -> {}))
                .modelSummaries()
                .forEach(each ->
                        labels.add(ModelsBehind.foundation(each.modelId()), each.providerName(), each.modelName()));
        String inside = modelId.substring(modelId.indexOf('.') + 1);
        return Optional.of(modelId)
                .filter(labels::has)
                .or(() -> Optional.of(inside).filter(labels::has))
                .orElseThrow(() -> new SourceException("model " + modelId + " is not among the foundation models of "
                        + session.region() + "; check the id with 'aws bedrock list-foundation-models'"));
    }

    private NavigableMap<String, Quota> all() {
        ServiceQuotasClient client = session.serviceQuotas();
        Map<String, Double> applied = new HashMap<>();
        NavigableMap<String, ServiceQuota> byName = new TreeMap<>();
        session.ask(
                        "servicequotas:ListServiceQuotas",
                        () ->
                                client
                                        .listServiceQuotasPaginator(request -> request.serviceCode(SERVICE))
                                        .quotas()
                                        .stream()
                                        .toList())
                .forEach(quota -> {
                    applied.put(quota.quotaCode(), quota.value());
                    byName.put(quota.quotaName(), quota);
                });
        Map<String, Double> standard = new HashMap<>();
        session.ask(
                        "servicequotas:ListAWSDefaultServiceQuotas",
                        () ->
                                client
                                        .listAWSDefaultServiceQuotasPaginator(request -> request.serviceCode(SERVICE))
                                        .quotas()
                                        .stream()
                                        .toList())
                .forEach(quota -> {
                    standard.put(quota.quotaCode(), quota.value());
                    byName.putIfAbsent(quota.quotaName(), quota);
                });
        NavigableMap<String, Quota> all = new TreeMap<>();
        byName.forEach((name, quota) -> all.put(
                name,
                new Quota(
                        quota.quotaCode(),
                        name,
                        value(applied, quota.quotaCode()),
                        value(standard, quota.quotaCode()))));
        return all;
    }

    private static OptionalDouble value(Map<String, Double> values, String code) {
        Double value = values.get(code);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
