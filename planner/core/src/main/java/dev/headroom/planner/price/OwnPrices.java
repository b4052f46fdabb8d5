package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody pays in the place of list prices. A price of one's own stands in the place of the list's; a discount is taken
 * off the list's, and not off a price of one's own. Neither is silent: the source of every changed price says the list price
 * and what changed it, and the book has a remark on it.
 *
 * @param from the file in which it stands
 * @param prices prices of one's own
 * @param discounts off the list
 */
public record OwnPrices(String from, PriceBook prices, List<Discount> discounts) {

    /** @throws IllegalArgumentException where the file has no name */
    public OwnPrices {
        Require.text("file of own prices", from);
        discounts = List.copyOf(discounts);
    }

    /**
     * The book with these on top.
     *
     * @param day on which it is used: a discount that is over is not taken off, and the book says so
     * @throws IllegalArgumentException where two discounts are of one price, or one is of none
     */
    PriceBook over(PriceBook list, LocalDate day) {
        discounts.forEach(discount -> Require.that(
                list.rows().stream().anyMatch(discount.scope()::has),
                discount.words() + " is of no price in the book; correct its models, regions or tiers"));
        Map<String, Price> own = new LinkedHashMap<>();
        prices.rows().forEach(row -> own.put(row.thing(), row));
        List<Price> all = new ArrayList<>();
        List<PriceRemark> remarks = new ArrayList<>(list.remarks());
        remarks.addAll(prices.remarks());
        Overlay overlay = new Overlay(this, day, remarks);
        list.rows().forEach(row -> all.add(overlay.of(row, own.remove(row.thing()))));
        own.values().forEach(row -> all.add(overlay.added(row)));
        return new PriceBook(all, remarks);
    }
}
