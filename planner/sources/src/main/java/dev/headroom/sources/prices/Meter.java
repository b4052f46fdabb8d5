package dev.headroom.sources.prices;

import java.util.Map;
import java.util.Optional;

/**
 * What a product counts.
 *
 * @param slot the price that it is of
 * @param part which part of that
 * @param route how requests go there
 */
record Meter(Slot slot, Slot.Part part, Route route) {

    /** How requests go to a model; a price of the Region holds for a geography's profile too unless that has its own. */
    enum Route {
        REGION,
        GEOGRAPHY,
        GLOBAL;

        /** What an id begins with that is called so; empty where a Region is of several geographies. */
        Optional<String> prefix(String region) {
            return switch (this) {
                case REGION -> Optional.of("");
                case GLOBAL -> Optional.of("global.");
                case GEOGRAPHY -> Optional.ofNullable(GEOGRAPHIES.get(region.substring(0, region.indexOf('-') + 1)));
            };
        }
    }

    private static final Map<String, String> GEOGRAPHIES = Map.of("us-", "us.", "eu-", "eu.");

    Meter by(Route other) {
        return new Meter(slot, part, other);
    }

    static Meter of(Slot slot, Slot.Part part) {
        return new Meter(slot, part, Route.REGION);
    }
}
