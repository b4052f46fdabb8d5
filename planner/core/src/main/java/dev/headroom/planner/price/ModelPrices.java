package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every price of one model in one Region.
 *
 * @param onDemand the price without any purchase
 * @param batch the batch price, where the model has one
 * @param units the price of a model unit on each term on which it is sold; may be empty
 */
public record ModelPrices(TokenPrice onDemand, Optional<TokenPrice> batch, Map<CommitmentTerm, ModelUnitPrice> units) {

    /** @throws IllegalArgumentException where prices of different models, Regions or terms are put together */
    public ModelPrices {
        EnumMap<CommitmentTerm, ModelUnitPrice> ordered = new EnumMap<>(CommitmentTerm.class);
        ordered.putAll(units);
        units = Collections.unmodifiableMap(ordered);
        Require.that(onDemand.tier() == TokenTier.ON_DEMAND, "the on-demand price is one of tier " + onDemand.tier());
        batch.ifPresent(price -> Require.that(
                price.tier() == TokenTier.BATCH && sameModel(onDemand, price.modelId(), price.region()),
                "the batch price is one of " + price.modelId() + " in " + price.region()));
        units.forEach((term, price) -> Require.that(
                price.term() == term && sameModel(onDemand, price.modelId(), price.region()),
                "the model unit price for " + term.label() + " is one of " + price.modelId() + " in "
                        + price.region()));
    }

    private static boolean sameModel(TokenPrice onDemand, String modelId, String region) {
        return onDemand.modelId().equals(modelId) && onDemand.region().equals(region);
    }
}
