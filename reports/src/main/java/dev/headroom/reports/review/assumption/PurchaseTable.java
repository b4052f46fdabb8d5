package dev.headroom.reports.review.assumption;

import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.Optional;

/** What limited a purchase besides its price, as far as anything did, with who stated it. */
final class PurchaseTable {

    private PurchaseTable() {}

    static Optional<Table> of(Facts facts) {
        PurchaseRules rules = facts.plan().buying();
        StatedTable table = new StatedTable(facts);
        rules.unitQuota()
                .ifPresent(quota ->
                        table.row("Model units that the account may hold", Cell.whole(quota), Assumption.UNIT_QUOTA));
        if (!rules.lead().isZero()) {
            table.row(
                    "Days until a purchase can begin",
                    Cell.text(Numbers.compact(rules.lead().toMinutes() / 1440.0)),
                    Assumption.LEAD_TIME);
        }
        rules.usdPerMonth()
                .ifPresent(usd ->
                        table.row("Units cost a month at most", Cell.of(Money.ofUsd(usd)), Assumption.MONTHLY_BUDGET));
        rules.mostOnTerm()
                .forEach((term, most) -> table.row(
                        "Units at once " + Words.on(term) + ", at most", Cell.whole(most), Assumption.MOST_UNITS));
        rules.endOfLife()
                .ifPresent(end -> table.row(
                        "The model is withdrawn", Cell.text(Facts.day(end).toString()), Assumption.END_OF_LIFE));
        rules.owned()
                .forEach(owned -> table.row(
                        "Owned: " + owned.name(),
                        Cell.text(owned.units() + " at " + Numbers.price(owned.usdPerHour()) + " an hour each to "
                                + Facts.day(owned.end())),
                        Assumption.OWNED));
        rules.coverage()
                .ifPresent(share ->
                        table.row("Tokens of a month that units are to carry", Cell.share(share), Assumption.COVERAGE));
        risk(rules, table);
        if (rules.leastSaving() > 0) {
            table.row("A purchase must save", Cell.share(rules.leastSaving()), Assumption.LEAST_SAVING);
        }
        return table.table("What limited a purchase, with who stated it");
    }

    private static void risk(PurchaseRules rules, StatedTable table) {
        if (rules.risk().aversion() > 0) {
            table.row(
                    "Weight of the worst futures beside the mean of all",
                    Cell.text(Numbers.compact(rules.risk().aversion())),
                    Assumption.RISK_AVERSION);
            table.row("Futures that are bad", Cell.share(rules.risk().tail()), Assumption.RISK_AVERSION);
        }
    }
}
