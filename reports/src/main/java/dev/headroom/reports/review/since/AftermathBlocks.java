package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.plan.aftermath.Aftermath;
import dev.headroom.planner.plan.aftermath.AftermathCost;
import dev.headroom.planner.plan.aftermath.ForecastCoverage;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An earlier forecast against what came, in tokens and in dollars. */
final class AftermathBlocks {

    private static final double HOUR_SECONDS = 3600;

    private AftermathBlocks() {}

    static List<Block> of(Comparison comparison) {
        if (comparison.aftermath().found().isEmpty()) {
            return List.of(new Prose("The earlier forecast cannot be held against what came: "
                    + comparison.aftermath().reason() + "."));
        }
        Aftermath after = comparison.aftermath().found().get();
        List<Block> blocks = new ArrayList<>();
        if (!after.days().isEmpty()) {
            blocks.add(ForecastFigure.of(after));
        }
        blocks.add(coverage(after));
        blocks.add(new Prose(held(after)));
        after.cost().ifPresent(cost -> {
            blocks.add(costs(cost));
            blocks.add(new Prose(spent(cost)));
        });
        if (after.cost().isEmpty()) {
            blocks.add(new Prose("What that cost under the earlier plan is not said: fewer than "
                    + Aftermath.LEAST_HOURS + " hours have been observed since it began."));
        }
        return blocks;
    }

    private static Table coverage(Aftermath after) {
        return Table.of(
                "How often what came lay within the forecast, " + after.from() + " to " + after.to(),
                List.of(
                        Column.words("of"),
                        Column.figures("n"),
                        Column.figures("within 80 %"),
                        Column.figures("below 80 %"),
                        Column.figures("above 80 %"),
                        Column.figures("within 95 %"),
                        Column.figures("below 95 %"),
                        Column.figures("above 95 %")),
                List.of(
                        row("hours, input tokens", after.inputHours()),
                        row("hours, output tokens", after.outputHours()),
                        row("days, input tokens", after.inputDays()),
                        row("days, output tokens", after.outputDays())));
    }

    private static Row row(String what, ForecastCoverage coverage) {
        return Row.of(
                Cell.text(what),
                Cell.whole(coverage.of()),
                share(coverage.within80(), coverage),
                share(coverage.below80(), coverage),
                share(coverage.above80(), coverage),
                share(coverage.within95(), coverage),
                share(coverage.below95(), coverage),
                share(coverage.above95(), coverage));
    }

    private static Cell share(int count, ForecastCoverage coverage) {
        return coverage.of() == 0 ? new Cell.Absent() : Cell.share(count / (double) coverage.of());
    }

    private static String held(Aftermath after) {
        ForecastCoverage hours = after.inputHours();
        return "Bands are quantiles over " + after.futures()
                + " futures of the earlier demand curve, of which the plan's own are the"
                + " first. " + Words.sentence(missed(hours))
                + " Hours of one day miss together, so that n of them tell less than n would.";
    }

    private static String missed(ForecastCoverage hours) {
        String of = "of " + Numbers.fixed(hours.of(), 0) + " hours, "
                + Numbers.percent(hours.within80() / (double) hours.of()) + " had input tokens within the band of 80 %";
        if (hours.above80() == hours.below80()) {
            return of + ", and as many lay above as below.";
        }
        boolean above = hours.above80() > hours.below80();
        return of + "; the others lay mostly "
                + (above
                        ? "above it: more was asked for than was forecast."
                        : "below it: less was asked for than was forecast.");
    }

    private static Table costs(AftermathCost cost) {
        return Table.of(
                "What the time from " + cost.from() + " to " + cost.to() + " costs",
                List.of(
                        Column.words("with"),
                        Column.words("demand"),
                        Column.figures("cost"),
                        Column.figures("8 of 10 futures"),
                        Column.figures("units"),
                        Column.figures("on demand"),
                        Column.figures("refused tokens")),
                rows(cost));
    }

    /** What buying nothing costs once, where that was recommended. */
    private static List<Row> rows(AftermathCost cost) {
        String recommended = "the recommendation: " + cost.actual().purchase();
        List<Row> rows = new ArrayList<>();
        rows.add(row(recommended, "as forecast", cost.forecast(), true));
        rows.add(row(recommended, "as it came", cost.actual(), false).chosenWhere(true));
        if (!cost.actual().purchase().buysNothing()) {
            rows.add(row("nothing bought", "as it came", cost.onDemandOnly(), false));
        }
        rows.add(row("best in hindsight: " + cost.hindsight().purchase(), "as it came", cost.hindsight(), false));
        return rows;
    }

    private static Row row(String with, String demand, Candidate candidate, boolean futures) {
        return Row.of(
                Cell.text(with),
                Cell.text(demand),
                Cell.of(candidate.cost()),
                futures ? new Cell.Interval(Cell.of(candidate.low()), Cell.of(candidate.high())) : new Cell.Absent(),
                Cell.of(candidate.unitCost()),
                Cell.of(candidate.cost().minus(candidate.unitCost())),
                Cell.share(candidate.throttledShare()));
    }

    private static String hindsight(AftermathCost cost) {
        Money actual = cost.actual().cost();
        String looked =
                cost.actual().purchase() instanceof Purchase.Scheduled ? " (other hours were not looked for)" : "";
        return actual.equals(cost.hindsight().cost())
                ? "; nothing would have been better had all been known" + looked + "."
                : "; " + Words.difference(actual, cost.hindsight().cost())
                        + " than the best purchase had all been known, "
                        + cost.hindsight().purchase() + ".";
    }

    private static String spent(AftermathCost cost) {
        Money actual = cost.actual().cost();
        double hours = Duration.between(cost.from(), cost.to()).toSeconds() / HOUR_SECONDS;
        boolean within = actual.compareTo(cost.forecast().low()) >= 0
                && actual.compareTo(cost.forecast().high()) <= 0;
        return "As it came, the recommendation costs "
                + Words.difference(actual, cost.forecast().cost())
                + " than was expected of this time, " + (within ? "within" : "outside") + " what 8 of 10 futures cost"
                + (cost.actual().purchase().buysNothing()
                        ? ""
                        : "; " + Words.difference(actual, cost.onDemandOnly().cost()) + " than buying nothing")
                + hindsight(cost)
                + " All at the earlier plan's prices, by the meter that it reads"
                + " futures with; tokens of the " + Numbers.fixed(cost.observedHours(), 0) + " of "
                + Numbers.fixed(hours, 0)
                + " hours that were observed. A history keeps hours; their minutes are drawn with the scatter that was"
                + " found in it.";
    }
}
