package dev.headroom.reports.review.assumption;

import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.util.Optional;

/** What owners expect and no history knows, as far as the demand curve is beside the plan. */
final class ExpectedTable {

    private ExpectedTable() {}

    static Optional<Table> of(Facts facts) {
        return facts.demand().flatMap(curve -> of(facts, curve.expected()));
    }

    private static Optional<Table> of(Facts facts, Expectations expected) {
        StatedTable table = new StatedTable(facts);
        Stated section = facts.stated(Assumption.EXPECTED);
        for (ExpectedChange change : expected.changes()) {
            table.row(
                    "From " + change.from() + " on: times the requests; input and output of each",
                    Cell.text(Numbers.compact(change.requests()) + "; " + Numbers.compact(change.inputPerRequest())
                            + " and " + Numbers.compact(change.outputPerRequest())),
                    new Stated(Optional.of(change.saidBy()), section.asOf()));
        }
        expected.retirement()
                .ifPresent(day -> table.row("First day without requests", Cell.text(day.toString()), section));
        if (expected.endsPerMonth() > 0) {
            table.row("Chance, in any month, that it ends for good", Cell.share(expected.endsPerMonth()), section);
        }
        return table.table("What owners expect");
    }
}
