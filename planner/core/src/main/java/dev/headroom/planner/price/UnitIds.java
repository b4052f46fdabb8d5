package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which ids model units are bought. AWS sells those of many models by context length, each length under an id of its own, as in
 * {@code meta.llama3-1-8b-instruct-v1:0:128k}: a purchase and a quota of its own.
 *
 * @param byModel the ids, at least one, by the plain id under which the model is asked on demand; a model that the list does not name is left
 *     out
 * @param provenance which list, and of which day; empty where none was read
 */
public record UnitIds(Map<String, List<String>> byModel, Optional<Provenance> provenance) {

    /** Where no list was read. */
    public static final UnitIds UNKNOWN = new UnitIds(Map.of(), Optional.empty());

    /** @throws IllegalArgumentException where a model has no id, or one that is blank */
    public UnitIds {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byModel.forEach((model, ids) -> {
            Require.text("model id", model);
            Require.that(!ids.isEmpty(), "ids of the units of " + model + " are none, must be at least one");
            ids.forEach(id -> Require.text("id of a unit of " + model, id));
            copy.put(model, List.copyOf(ids));
        });
        byModel = Map.copyOf(copy);
    }

    /**
     * The ids under which units of a model may be bought, at least one: that under which a unit was measured, else those of the list, else the
     * plain one. More than one is a choice that the workload's owners make.
     *
     * @param modelId the plain id
     * @param measured ids of context lengths under which units were measured, as in {@code CapacityCurve.unitIds}
     */
    public List<String> toBuy(String modelId, List<String> measured) {
        if (measured.size() == 1) {
            return List.copyOf(measured);
        }
        List<String> listed = of(modelId);
        return listed.isEmpty() ? List.of(modelId) : listed;
    }

    /** The ids under which units of a model are bought; empty where the list does not name it. */
    public List<String> of(String modelId) {
        return byModel.getOrDefault(modelId, List.of());
    }
}
