package dev.headroom.sources.cloudwatch;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to import.
 *
 * @param workload whose requests these are
 * @param models ids of models or inference profiles; empty for all that are in use
 * @param modelOf the model behind an id or ARN of which AWS does not say it
 * @param span the time
 */
public record UsageRequest(String workload, List<String> models, Map<String, String> modelOf, TimeSpan span) {

    /** @throws IllegalArgumentException where a name is blank */
    public UsageRequest {
        Require.text("--name", workload);
        models.forEach(id -> Require.text("--model", id));
        modelOf.values().forEach(id -> Require.text("--model-of", id));
        models = models.stream().distinct().sorted().toList();
        modelOf = new TreeMap<>(modelOf);
    }
}
