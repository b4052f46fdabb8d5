package dev.headroom.config.file;

import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.PriceRemark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices as they come in from files. The second price of a thing is refused with the places of both, unless it says that it
 * is what another source has: then the newer is used, and where the two differ there is a remark.
 */
final class PriceRows {

    private final List<Price> rows = new ArrayList<>();
    private final List<PriceRemark> remarks = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /**
     * Adds a price.
     *
     * @param others what other sources have; those for this thing are taken out of the list
     */
    void add(PlacedPrice stated, List<PlacedPrice> others) {
        once(stated);
        List<PlacedPrice> all = new ArrayList<>(List.of(stated));
        others.removeIf(other -> other.price().thing().equals(stated.price().thing()) && all.add(other));
        Price used = newest(all);
        rows.add(used);
        all.stream()
                .map(PlacedPrice::price)
                .filter(price -> !price.costsTheSameAs(used))
                .forEach(price -> remarks.add(PriceRemark.conflict(used, price)));
    }

    /** Of the same day, the first. */
    private static Price newest(List<PlacedPrice> all) {
        return all.stream()
                .map(PlacedPrice::price)
                .sorted(Comparator.comparing((Price price) -> price.provenance().asOf())
                        .reversed())
                .toList()
                .get(0);
    }

    private void once(PlacedPrice stated) {
        Place before = places.putIfAbsent(stated.price().thing(), stated.place());
        if (before != null) {
            throw stated.place()
                    .refuse("a second price for " + stated.price().thing() + ", the first is at " + before
                            + "; remove one of the two, or put it under 'also' of the other");
        }
    }

    PriceBook book() {
        return new PriceBook(rows, remarks);
    }
}
