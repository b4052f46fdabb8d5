package dev.headroom.reports.review.assumption;

import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBasis;
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
        prices.rows().forEach(price -> price.amounts().forEach((what, usd) -> rows.add(row(price, what, usd))));
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

    private static Row row(Price price, String what, BigDecimal usd) {
        return Row.of(
                Cell.text(what.isEmpty() ? price.what() : price.what() + ", " + what),
                new Cell.Price(usd),
                Cell.text(price.unit()),
                Cell.text(price.provenance().source()),
                asOf(price));
    }

    /** The day on which its source said so; of a supposed price nothing, for nobody said it. */
    static Cell asOf(Price price) {
        return PriceBasis.of(price) == PriceBasis.SUPPOSED
                ? new Cell.Absent()
                : Cell.text(price.provenance().asOf().toString());
    }
}
