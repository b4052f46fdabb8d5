package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Metrics as requests and replies name them: namespace, name and dimensions. */
final class Selector {

    private static final String MODEL_ID = "ModelId";

    private Selector() {}

    /** The one metric that is named; absent where this account has none such. */
    static Optional<MetricKey> key(Input metric) {
        Map<String, String> dimensions = new HashMap<>();
        for (Input dimension : metric.list("Dimensions")) {
            String name = dimension.requiredText("Name");
            if (dimensions.put(name, dimension.requiredText("Value")) != null) {
                throw invalid("The parameter Dimensions must not have " + name + " twice.");
            }
        }
        boolean known = dimensions.isEmpty() || dimensions.keySet().equals(Set.of(MODEL_ID));
        if (!known || !isOurs(metric.requiredText("Namespace"))) {
            return Optional.empty();
        }
        return metric(metric.requiredText("MetricName"))
                .map(found -> new MetricKey(found, Optional.ofNullable(dimensions.get(MODEL_ID))));
    }

    static AwsError invalid(String message) {
        return AwsError.of(400, "InvalidParameterValueException", message);
    }

    private static boolean isOurs(String namespace) {
        return namespace.equals(BedrockMetric.NAMESPACE);
    }

    private static Optional<BedrockMetric> metric(String name) {
        return Arrays.stream(BedrockMetric.values())
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    /** Whether ListMetrics' filters let a metric through. */
    static boolean matches(Input filters, MetricKey key) {
        return filters.text("Namespace").filter(text -> !isOurs(text)).isEmpty()
                && filters.text("MetricName")
                        .filter(text -> !text.equals(key.metric().name()))
                        .isEmpty()
                && filters.list("Dimensions").stream().allMatch(filter -> matchesDimension(filter, key));
    }

    private static boolean matchesDimension(Input filter, MetricKey key) {
        Optional<String> value = filter.text("Value");
        return filter.requiredText("Name").equals(MODEL_ID)
                && key.modelId()
                        .filter(id -> value.isEmpty() || value.get().equals(id))
                        .isPresent();
    }

    /** As ListMetrics shows it. */
    static ObjectNode json(MetricKey key) {
        ObjectNode json = Json.object()
                .put("Namespace", BedrockMetric.NAMESPACE)
                .put("MetricName", key.metric().name());
        ArrayNode dimensions = json.putArray("Dimensions");
        key.modelId()
                .ifPresent(id -> dimensions.addObject().put("Name", MODEL_ID).put("Value", id));
        return json;
    }

    /** CloudWatch's own label where none is asked for: the shortest text that tells metrics apart. */
    static String label(Input metric) {
        List<Input> dimensions = metric.list("Dimensions");
        String name = metric.requiredText("MetricName");
        return dimensions.isEmpty() ? name : dimensions.get(0).requiredText("Value") + " " + name;
    }
}
