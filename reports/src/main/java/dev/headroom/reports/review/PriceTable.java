package dev.headroom.reports.review;

import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every price that was used, with the page and the day it was read from. */
final class PriceTable {

    private PriceTable() {}

    static Table of(ModelPrices prices) {
        List<Row> rows = new ArrayList<>();
        tokens(rows, prices.onDemand());
        prices.batch().ifPresent(batch -> tokens(rows, batch));
        prices.units()
                .values()
                .forEach(price -> rows.add(
                        row("model unit, " + price.term().label(), price.usdPerHour(), "an hour", price.provenance())));
        return Table.of(
                "Prices",
                List.of(
                        Column.words("what"),
                        Column.figures("price"),
                        Column.words("for"),
                        Column.words("source"),
                        Column.words("as of")),
                rows);
    }

    private static void tokens(List<Row> rows, TokenPrice price) {
        String tier = price.tier().label();
        rows.add(row(tier + ", input", price.usdPerMillionInput(), "a million tokens", price.provenance()));
        rows.add(row(tier + ", output", price.usdPerMillionOutput(), "a million tokens", price.provenance()));
    }

    private static Row row(String what, BigDecimal usd, String unit, Provenance provenance) {
        return Row.of(
                Cell.text(what),
                new Cell.Price(usd),
                Cell.text(unit),
                Cell.text(provenance.source()),
                Cell.text(provenance.asOf().toString()));
    }
}
