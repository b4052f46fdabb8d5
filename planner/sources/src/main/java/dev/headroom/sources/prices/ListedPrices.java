package dev.headroom.sources.prices;

import dev.headroom.planner.price.PriceBook;
import java.util.List;

/**
 * What the Price List has.
 *
 * @param book prices under our names, each with the SKUs that it was read from
 * @param skus how many products were read
 * @param unmapped products that are none of these
 * @param missingOffers offers that the list does not have
 */
public record ListedPrices(PriceBook book, int skus, List<UnmappedSku> unmapped, List<String> missingOffers) {

    public ListedPrices {
        unmapped = List.copyOf(unmapped);
        missingOffers = List.copyOf(missingOffers);
    }
}
