package dev.headroom.planner.price;

import java.math.BigDecimal;
import java.util.Map;

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
        String modelId, String region, CommitmentTerm term, BigDecimal usdPerHour, Provenance provenance)
        implements Price {

    /** @throws IllegalArgumentException where a name is blank or the price not above 0 */
    public ModelUnitPrice {
        Amounts.sold(modelId, region);
        Amounts.positive("usdPerHour", usdPerHour);
    }

    @Override
    public PriceKind kind() {
        return PriceKind.MODEL_UNIT;
    }

    @Override
    public String what() {
        return "model unit, " + term.label();
    }

    @Override
    public Map<String, BigDecimal> amounts() {
        return Map.of("", usdPerHour);
    }

    @Override
    public String unit() {
        return "an hour";
    }

    @Override
    public ModelUnitPrice of(String otherModelId) {
        return new ModelUnitPrice(otherModelId, region, term, usdPerHour, provenance);
    }

    @Override
    public ModelUnitPrice times(BigDecimal share, Provenance other) {
        return new ModelUnitPrice(modelId, region, term, Amounts.times(usdPerHour, share), other);
    }
}
