package dev.headroom.sources.cloudwatch;

import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/** The models in use: series that CloudWatch lists, which are those with a point in the last two weeks, by the model behind them. */
final class Inventory {

    static final String NAMESPACE = "AWS/Bedrock";

    private final AwsSession session;
    private final UsageRequest request;
    private final NavigableMap<String, Set<NavigableMap<String, String>>> listed = new TreeMap<>();

    Inventory(AwsSession session, UsageRequest request) {
        this.session = session;
        this.request = request;
    }

    /** @throws SourceException where nothing is in use, or an id does not say its model */
    List<UsedModel> models() {
        list();
        ModelsBehind behind = ModelsBehind.of(session, request.modelOf());
        request.modelOf().keySet().forEach(this::add);
        Map<String, List<String>> models = byModel(behind);
        if (request.models().isEmpty()) {
            requireAny(models);
            return models.entrySet().stream()
                    .map(model -> used(model.getKey(), model.getValue()))
                    .toList();
        }
        return request.models().stream()
                .map(id -> used(id, models.getOrDefault(id, List.of(id))))
                .toList();
    }

    private void list() {
        CloudWatchClient client = session.cloudWatch();
        session.ask(
                        "cloudwatch:ListMetrics",
                        () -> client.listMetricsPaginator(list -> list.namespace(NAMESPACE)).metrics().stream()
                                .filter(metric -> Statistic.isAsked(metric.metricName()))
                                .toList())
                .forEach(metric -> {
                    NavigableMap<String, String> dimensions = metric.dimensions().stream()
                            .collect(Collectors.toMap(Dimension::name, Dimension::value, (a, b) -> a, TreeMap::new));
                    if (dimensions.containsKey(UsedModel.MODEL_ID)) {
                        listed.computeIfAbsent(dimensions.get(UsedModel.MODEL_ID), id -> Dimensions.none())
                                .add(dimensions);
                    }
                });
    }

    /** An id that somebody named is asked for, listed or not. */
    private void add(String id) {
        listed.computeIfAbsent(id, key -> Dimensions.none()).add(Dimensions.ofModel(id));
    }

    private Map<String, List<String>> byModel(ModelsBehind behind) {
        Map<String, List<String>> models = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        listed.keySet()
                .forEach(id -> behind.of(id)
                        .ifPresentOrElse(
                                model -> models.computeIfAbsent(model, key -> new ArrayList<>())
                                        .add(id),
                                () -> unknown.add(id)));
        if (!unknown.isEmpty()) {
            throw new SourceException("CloudWatch has requests of " + String.join(", ", unknown)
                    + ", and this account does not say which model is behind; give it, as with --model-of "
                    + unknown.iterator().next() + "=MODEL-ID");
        }
        return models;
    }

    private void requireAny(Map<String, List<String>> models) {
        if (models.isEmpty()) {
            throw new SourceException(
                    "CloudWatch lists no metric of " + NAMESPACE + " in " + session.region()
                            + " for the last two weeks; check --region and the account, or name what was used before with --model");
        }
    }

    private UsedModel used(String modelId, List<String> ids) {
        List<NavigableMap<String, String>> series = new ArrayList<>();
        Set<String> tiers = new TreeSet<>();
        for (String id : ids) {
            Dimensions.Choice choice = Dimensions.choose(listed.getOrDefault(id, Set.of(Dimensions.ofModel(id))));
            series.addAll(choice.series());
            tiers.addAll(choice.tiers());
        }
        return new UsedModel(modelId, List.copyOf(series), List.copyOf(tiers));
    }
}
