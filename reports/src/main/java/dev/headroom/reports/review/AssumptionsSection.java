package dev.headroom.reports.review;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was taken for granted. */
final class AssumptionsSection {

    private AssumptionsSection() {}

    static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>(UnitTable.blocks(facts));
        blocks.add(PriceTable.of(facts.plan().prices()));
        blocks.add(rules(facts));
        PurchaseTable.of(facts.plan().buying()).ifPresent(blocks::add);
        blocks.add(new PricesFigure(facts).figure());
        return new Section("assumptions", "Assumptions", blocks);
    }

    private static Table rules(Facts facts) {
        PlanRules rules = facts.plan().rules();
        List<Row> rows = new ArrayList<>();
        rows.add(row("On-demand quota", new Cell.Quantity(rules.quota().tokensPerMinute(), "tokens/min", 0)));
        rows.add(row(
                "Quota tokens that an output token uses",
                Cell.text(Numbers.compact(rules.quota().outputBurndown()))));
        rows.add(row("Tokens that may be throttled", Cell.share(rules.throttledShare())));
        rows.add(row("in this share of futures (assurance)", Cell.share(rules.assurance())));
        rows.add(row("Tokens that may wait a day for batch", Cell.share(rules.deferrableShare())));
        target(facts, rows);
        rows.add(row("Futures drawn", Cell.whole(rules.futures())));
        rows.add(row("Seed", Cell.text(Long.toString(rules.seed()))));
        return Table.of("Quota, target and method", List.of(Column.words(""), Column.figures("value")), rows);
    }

    private static void target(Facts facts, List<Row> rows) {
        Optional<LatencyTarget> target = facts.input().capacity().map(curve -> curve.target());
        if (target.isEmpty()) {
            rows.add(row("Latency target", Cell.text("not given with the plan")));
            return;
        }
        String quantile = Endpoints.quantile(target.get());
        double first = target.get().timeToFirstToken().toNanos() / 1e6;
        double whole = target.get().endToEnd().toNanos() / 1e6;
        rows.add(row("Time to first token, " + quantile + " at most", new Cell.Quantity(first, "ms", 0)));
        rows.add(row("End to end, " + quantile + " at most", new Cell.Quantity(whole, "ms", 0)));
    }

    private static Row row(String name, Cell value) {
        return Row.of(Cell.text(name), value);
    }
}
