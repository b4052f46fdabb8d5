package dev.headroom.reports.review.assumption;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was taken for granted. */
public final class AssumptionsSection {

    private AssumptionsSection() {}

    public static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>(UnitTable.blocks(facts));
        blocks.add(PriceTable.of(facts.plan().prices()));
        blocks.add(promised(facts));
        PurchaseTable.of(facts).ifPresent(blocks::add);
        ExpectedTable.of(facts).ifPresent(blocks::add);
        blocks.add(method(facts.plan()));
        blocks.add(new PricesFigure(facts).figure());
        return new Section("assumptions", "Assumptions", blocks);
    }

    private static Table promised(Facts facts) {
        PlanRules rules = facts.plan().rules();
        StatedTable table = new StatedTable(facts);
        table.row(
                "On-demand quota",
                new Cell.Quantity(rules.quota().tokensPerMinute(), "tokens/min", 0),
                Assumption.QUOTA);
        requests(rules, table);
        table.row(
                "Quota tokens that an output token uses",
                Cell.text(Numbers.compact(rules.quota().outputBurndown())),
                Assumption.QUOTA);
        table.row("Tokens that may wait a day", Cell.share(rules.deferrableShare()), Assumption.DEFERRABLE_SHARE);
        table.row("Tokens that may be throttled", Cell.share(rules.throttledShare()), Assumption.TARGETS);
        target(facts, table);
        return table.table("Quota and target, with who stated them").orElseThrow();
    }

    private static void requests(PlanRules rules, StatedTable table) {
        OptionalDouble quota = rules.quota().requestsPerMinute();
        String name = "On-demand quota of requests";
        if (quota.isPresent()) {
            table.row(name, new Cell.Quantity(quota.getAsDouble(), "requests/min", 0), Assumption.QUOTA);
        } else {
            table.row(name, Cell.text("none was stated, and none is assumed"), Stated.NOT);
        }
    }

    private static void target(Facts facts, StatedTable table) {
        Optional<LatencyTarget> target = facts.capacity().map(curve -> curve.target());
        if (target.isEmpty()) {
            table.row("Latency target", Cell.text("not given with the plan"), Assumption.TARGETS);
            return;
        }
        String quantile = Words.quantile(target.get());
        double first = target.get().timeToFirstToken().toNanos() / 1e6;
        double whole = target.get().endToEnd().toNanos() / 1e6;
        table.row(
                "Time to first token, " + quantile + " at most", new Cell.Quantity(first, "ms", 0), Assumption.TARGETS);
        table.row("End to end, " + quantile + " at most", new Cell.Quantity(whole, "ms", 0), Assumption.TARGETS);
    }

    private static Table method(Plan plan) {
        PlanRules rules = plan.rules();
        return Table.of(
                "Method",
                List.of(Column.words(""), Column.figures("value")),
                List.of(
                        row("Share of futures in which the target holds (assurance)", Cell.share(rules.assurance())),
                        row("Risk aversion", Cell.text(inWords(plan.buying().risk()))),
                        row("Futures drawn", Cell.whole(rules.futures())),
                        row("Seed", Cell.text(Long.toString(rules.seed())))));
    }

    private static String inWords(Risk risk) {
        return risk.aversion() == 0
                ? "0: the mean cost decides"
                : Numbers.compact(risk.aversion()) + ": the mean cost of the worst " + Numbers.percent(risk.tail())
                        + " of futures counts so many times beside the mean of all";
    }

    private static Row row(String name, Cell value) {
        return Row.of(Cell.text(name), value);
    }
}
