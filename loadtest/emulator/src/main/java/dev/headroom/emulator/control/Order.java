package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * An order for model units, well-formed.
 *
 * @param name the purchase's name
 * @param modelId id or ARN of a model
 * @param units how many
 * @param commitment the term; absent for none
 * @param tags tags
 */
record Order(
        String name, String modelId, int units, Optional<Purchase.Commitment> commitment, Map<String, String> tags) {

    private static final int MOST_ID = 2048;

    /** Reads the body of CreateProvisionedModelThroughput. */
    static Order of(JsonNode body) {
        String name = Names.purchase("provisionedModelName", Fields.required(body, "provisionedModelName"));
        return new Order(
                name,
                modelId(body, "modelId"),
                Fields.count(body, "modelUnits"),
                Fields.text(body, "commitmentDuration")
                        .map(text -> Fields.oneOf(Purchase.Commitment.class, "commitmentDuration", text)),
                Tags.read(body, name));
    }

    static String modelId(JsonNode body, String member) {
        String modelId = Fields.required(body, member);
        Fields.length(modelId, member, MOST_ID);
        return modelId;
    }
}
