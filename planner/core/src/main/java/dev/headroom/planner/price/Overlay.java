package dev.headroom.planner.price;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts own prices on top of a list's, row by row, and says so. */
final class Overlay {

    private final OwnPrices own;
    private final LocalDate day;
    private final List<PriceRemark> remarks;

    Overlay(OwnPrices own, LocalDate day, List<PriceRemark> remarks) {
        this.own = own;
        this.day = day;
        this.remarks = remarks;
    }

    /** What is paid for a row of the list. */
    Price of(Price list, @Nullable Price instead) {
        List<Discount> discounts = own.discounts().stream()
                .filter(discount -> discount.scope().has(list))
                .toList();
        if (discounts.size() > 1) {
            throw new IllegalArgumentException(twice(list, discounts));
        }
        if (instead != null && instead.costsTheSameAs(list)) {
            return instead.from(new Provenance(
                    instead.provenance().source() + PriceBasis.BY + own.from() + PriceBasis.AS + words(list),
                    instead.provenance().asOf()));
        }
        if (instead != null) {
            return said(instead.from(new Provenance(
                    instead.provenance().source() + PriceBasis.BY + own.from() + PriceBasis.IN_PLACE_OF + words(list),
                    instead.provenance().asOf())));
        }
        return discounts.isEmpty() ? list : discounted(list, discounts.get(0));
    }

    private Price discounted(Price list, Discount discount) {
        if (discount.isOver(day)) {
            remarks.add(PriceRemark.lapsed(list, discount));
            return list;
        }
        return said(list.times(
                discount.rest(),
                new Provenance(
                        words(list) + PriceBasis.LESS + discount.terms() + " until " + discount.until() + ", by "
                                + own.from(),
                        list.provenance().asOf())));
    }

    /** A row that the list has not. */
    Price added(Price row) {
        return said(row.from(new Provenance(
                row.provenance().source() + PriceBasis.BY + own.from() + PriceBasis.NOT_LISTED,
                row.provenance().asOf())));
    }

    private Price said(Price used) {
        remarks.add(PriceRemark.overridden(used));
        return used;
    }

    private static String words(Price list) {
        return PriceBasis.LIST_PRICE + list.figures() + " (" + list.provenance().asOf() + ", "
                + list.provenance().source() + ")";
    }

    private static String twice(Price list, List<Discount> discounts) {
        return "two discounts for " + list.thing() + ": " + discounts.get(0).words() + " and "
                + discounts.get(1).words() + "; leave one";
    }
}
