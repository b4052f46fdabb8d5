package dev.headroom.sources.prices;

import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts products together to prices under our names; nothing is guessed, and whatever is left over is told. */
final class SkuMapping {

    private final LocalDate day;
    private final List<UnmappedSku> unmapped = new ArrayList<>();

    SkuMapping(LocalDate day) {
        this.day = day;
    }

    ListedPrices map(List<ListedSku> listed, List<UnmappedSku> unreadable, List<String> missingOffers) {
        unmapped.addAll(unreadable);
        Map<MappedSku.Place, List<MappedSku>> places = new LinkedHashMap<>();
        for (ListedSku sku : listed) {
            MappedSku.Result result = MappedSku.of(sku);
            result.mapped()
                    .ifPresentOrElse(
                            mapped -> places.computeIfAbsent(mapped.place(), place -> new ArrayList<>())
                                    .add(mapped),
                            () -> leave(sku, result.why()));
        }
        List<Price> prices = new ArrayList<>();
        places.forEach((place, parts) -> {
            Assembly assembly = new Assembly(place, parts, day);
            assembly.price()
                    .ifPresentOrElse(prices::add, () -> parts.forEach(part -> leave(part.sku(), assembly.why())));
        });
        return new ListedPrices(
                new PriceBook(prices, List.of()), listed.size() + unreadable.size(), unmapped, missingOffers);
    }

    private void leave(ListedSku sku, String why) {
        unmapped.add(new UnmappedSku(sku.offer(), sku.sku(), sku.usageType(), why));
    }
}
