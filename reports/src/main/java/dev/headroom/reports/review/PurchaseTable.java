package dev.headroom.reports.review;

import dev.headroom.planner.plan.PurchaseRules;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What limited a purchase besides its price, as far as anything did. */
final class PurchaseTable {

    private final PurchaseRules rules;
    private final List<Row> rows = new ArrayList<>();

    private PurchaseTable(PurchaseRules rules) {
        this.rules = rules;
    }

    static Optional<Table> of(PurchaseRules rules) {
        List<Row> rows = new PurchaseTable(rules).rows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Table.of("What limited a purchase", List.of(Column.words(""), Column.figures("value")), rows));
    }

    private List<Row> rows() {
        rules.unitQuota().ifPresent(quota -> row("Model units that the account may hold", Cell.whole(quota)));
        if (!rules.lead().isZero()) {
            row(
                    "Days until a purchase can begin",
                    Cell.text(Numbers.compact(rules.lead().toMinutes() / 1440.0)));
        }
        rules.usdPerMonth().ifPresent(usd -> row("Units cost a month at most", Cell.of(Money.ofUsd(usd))));
        rules.mostOnTerm()
                .forEach((term, most) -> row("Units at once " + Words.on(term) + ", at most", Cell.whole(most)));
        rules.endOfLife().ifPresent(end -> row("The model is withdrawn", Cell.text(day(end))));
        rules.owned()
                .forEach(owned -> row(
                        "Owned: " + owned.name(),
                        Cell.text(owned.units() + " at " + Numbers.price(owned.usdPerHour()) + " an hour each to "
                                + day(owned.end()))));
        rules.coverage().ifPresent(share -> row("Tokens of a month that units are to carry", Cell.share(share)));
        if (rules.risk().aversion() > 0) {
            row(
                    "Weight of bad futures above their price",
                    Cell.text(Numbers.compact(rules.risk().aversion())));
            row("Futures that are bad", Cell.share(rules.risk().tail()));
        }
        if (rules.leastSaving() > 0) {
            row("A purchase must save", Cell.share(rules.leastSaving()));
        }
        return rows;
    }

    private void row(String name, Cell value) {
        rows.add(Row.of(Cell.text(name), value));
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
