package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;

/**
 * What one model unit costs by the hour.
 *
 * @param modelId the model, as Bedrock names it
 * @param region the Region
 * @param term for how long it is bought
 * @param usdPerHour US dollars for one unit for one hour, above 0
 * @param provenance where it was read
 */
public record ModelUnitPrice(
        String modelId, String region, CommitmentTerm term, BigDecimal usdPerHour, Provenance provenance) {

    /** @throws IllegalArgumentException where a name is blank or the price not above 0 */
    public ModelUnitPrice {
        Require.text("model id of a price", modelId);
        Require.text("region of a price", region);
        Require.that(usdPerHour.signum() > 0, "usdPerHour is " + usdPerHour + ", must be above 0");
    }
}
