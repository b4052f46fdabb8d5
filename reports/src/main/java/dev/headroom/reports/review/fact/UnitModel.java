package dev.headroom.reports.review.fact;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.UnitIds;
import java.util.List;
import java.util.Optional;

/**
 * Under which id model units of a plan are bought: for many models that of a context length, which is a purchase and a quota of its own.
 *
 * @param modelId the model's plain id, as the plan has it
 * @param ids at least one; more where it is still to be chosen
 * @param how how they are known
 * @param list the list that was read, where one was
 */
public record UnitModel(String modelId, List<String> ids, How how, Optional<Provenance> list) {

    /** How the ids are known. */
    enum How {
        /** A unit was measured under it. */
        MEASURED,
        /** A list of what is sold has them. */
        LISTED,
        /** Nobody looked, or the list does not name the model. */
        NOT_LISTED
    }

    static UnitModel of(String modelId, Optional<CapacityCurve> capacity, UnitIds unitIds) {
        Optional<Provenance> list = unitIds.provenance();
        List<String> measured = capacity.map(curve -> curve.unitIds(modelId)).orElse(List.of());
        List<String> ids = unitIds.toBuy(modelId, measured);
        if (measured.size() == 1) {
            return new UnitModel(modelId, ids, How.MEASURED, list);
        }
        boolean listed = !unitIds.of(modelId).isEmpty();
        return new UnitModel(modelId, ids, listed ? How.LISTED : How.NOT_LISTED, list);
    }

    /** As in {@code m.small-v1:0:128k} or, where that is to be chosen, {@code m.small-v1:0 (24k or 128k of context)}. */
    public String inWords() {
        return ids.size() == 1
                ? ids.get(0)
                : modelId + " ("
                        + String.join(
                                " or ", ids.stream().map(UnitModel::length).toList()) + " of context)";
    }

    private static String length(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** What whoever buys must know of the id; nothing where it is the plain one and known to be. */
    public Optional<String> note() {
        if (modelId.startsWith("arn:")) {
            return Optional.empty();
        }
        return switch (how) {
            case MEASURED ->
                Optional.of("Units of it are bought under the id " + ids.get(0) + ", under which one was measured.");
            case LISTED -> listed();
            case NOT_LISTED ->
                Optional.of("Under which id its units are bought was not looked up: config/units.yaml does not name "
                        + modelId
                        + ". Many models are sold by context length, as in ID:128k; to see the ids: aws bedrock"
                        + " list-foundation-models --by-inference-type PROVISIONED");
        };
    }

    private Optional<String> listed() {
        String by = list.map(from -> " (" + from.source() + ")").orElse("");
        if (ids.size() > 1) {
            return Optional.of(
                    "Units of it are sold by context length, each a purchase and a quota of its own: "
                            + String.join(" or ", ids) + by
                            + ". It must hold the longest prompt with its answer, which a plan does not know: the workload's owners choose.");
        }
        return ids.get(0).equals(modelId)
                ? Optional.empty()
                : Optional.of("Units of it are bought under the id " + ids.get(0) + by + ".");
    }
}
