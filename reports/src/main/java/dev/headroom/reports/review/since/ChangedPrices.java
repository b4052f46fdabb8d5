package dev.headroom.reports.review.since;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBasis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prices of which the amount is another, each with the day on which its source said so, or that it is a what-if. */
final class ChangedPrices {

    private ChangedPrices() {}

    static List<Changed> of(Plan then, Plan now) {
        Map<String, Row> before = rows(then);
        Map<String, Row> after = rows(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Changed> changes = new ArrayList<>();
        for (String name : names) {
            Optional<Row> old = Optional.ofNullable(before.get(name));
            Optional<Row> present = Optional.ofNullable(after.get(name));
            if (!usd(old).equals(usd(present))) {
                changes.add(new Changed(
                        name,
                        Cell.text(old.map(Row::said).orElse("none")),
                        Cell.text(present.map(Row::said).orElse("none")),
                        old.isPresent() && present.isPresent()
                                ? Changed.share(
                                        old.get().usd().doubleValue(),
                                        present.get().usd().doubleValue())
                                : new Cell.Absent()));
            }
        }
        return changes;
    }

    private record Row(BigDecimal usd, String said) {}

    private static Optional<BigDecimal> usd(Optional<Row> row) {
        return row.map(one -> one.usd().stripTrailingZeros());
    }

    private static Map<String, Row> rows(Plan plan) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Price price : plan.prices().rows()) {
            price.amounts()
                    .forEach((what, usd) -> rows.put(
                            (what.isEmpty() ? price.what() : price.what() + ", " + what) + ", for " + price.unit(),
                            new Row(usd, Numbers.price(usd) + " (" + said(price) + ")")));
        }
        return rows;
    }

    private static String said(Price price) {
        PriceBasis basis = PriceBasis.of(price);
        return basis == PriceBasis.SUPPOSED
                ? basis.label()
                : "as of " + price.provenance().asOf();
    }
}
