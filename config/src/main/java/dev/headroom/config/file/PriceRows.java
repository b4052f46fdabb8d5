package dev.headroom.config.file;

import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.TokenPrice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prices as they come in from files; the second price of a thing is refused with the places of both. */
final class PriceRows {

    private final List<TokenPrice> tokens = new ArrayList<>();
    private final List<ModelUnitPrice> units = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    void add(TokenPrice price, Place place) {
        once(price.modelId() + " in " + price.region() + ", " + price.tier().label(), place);
        tokens.add(price);
    }

    void add(ModelUnitPrice price, Place place) {
        once(
                price.modelId() + " in " + price.region() + ", model unit for "
                        + price.term().label(),
                place);
        units.add(price);
    }

    private void once(String what, Place place) {
        Place before = places.putIfAbsent(what, place);
        if (before != null) {
            throw place.refuse(
                    "a second price for " + what + ", the first is at " + before + "; remove one of the two");
        }
    }

    PriceBook book() {
        return new PriceBook(tokens, units);
    }
}
