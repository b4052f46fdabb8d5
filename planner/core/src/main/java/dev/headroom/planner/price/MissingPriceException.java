package dev.headroom.planner.price;

import java.util.Set;

/** A model has no price where one is needed. There is no default for a price. */
public final class MissingPriceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingPriceException(String modelId, String region, Set<String> regions, Set<String> models) {
        super("model '" + modelId + "' has no on-demand price in region '" + region + "'; "
                + (regions.isEmpty()
                        ? "models with a price: " + String.join(", ", models)
                        : "it has one in " + String.join(", ", regions))
                + ". Choose one of these, or add a row with its source to config/prices");
    }
}
