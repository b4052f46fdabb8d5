package dev.headroom.sources.cloudwatch;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * A model, and the series of CloudWatch that together are its requests.
 *
 * @param modelId the model
 * @param series their dimensions; no request is in two of them
 * @param tiers service tiers whose own series are left out, because they are in the others
 */
record UsedModel(String modelId, List<NavigableMap<String, String>> series, List<String> tiers) {

    static final String MODEL_ID = "ModelId";

    /** What a history made of it must say of that. */
    List<String> notes() {
        List<String> ids =
                series.stream().map(each -> each.get(MODEL_ID)).distinct().toList();
        boolean plain = ids.size() == 1 && ids.get(0).equals(modelId);
        String added = "counted together: " + String.join(", ", ids);
        String apart = "in these counts, not added again: service tiers " + String.join(", ", tiers);
        return Stream.of(plain ? "" : added, tiers.isEmpty() ? "" : apart)
                .filter(note -> !note.isEmpty())
                .toList();
    }
}
