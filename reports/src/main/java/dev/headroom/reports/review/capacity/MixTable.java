package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.UnitFrontier;
import dev.headroom.planner.capacity.UnitFrontier.MixPoint;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.List;

/** What one unit carried of each mix of prompt and answer that was measured, beside what is fitted to all of them. */
final class MixTable {

    private static final double UNLIKELY = 0.05;

    private MixTable() {}

    static List<Block> blocks(UnitFrontier frontier) {
        return List.of(
                Table.of(
                        "What one unit carries, by mix of prompt and answer",
                        List.of(
                                Column.figures("input of a request", "tokens"),
                                Column.figures("output of a request", "tokens"),
                                Column.figures("input carried", "tokens/min"),
                                Column.figures("output carried", "tokens/min"),
                                Column.figures("input by the fit", "tokens/min"),
                                Column.words("limit met"),
                                Column.words("side that binds")),
                        frontier.mixes().stream().map(mix -> row(frontier, mix)).toList()),
                new Prose(fitted(frontier)));
    }

    private static Row row(UnitFrontier frontier, MixPoint mix) {
        return Row.of(
                Cell.whole(mix.inputTokens()),
                Cell.whole(mix.outputTokens()),
                certified(mix.inputPerMinute()),
                certified(mix.outputPerMinute()),
                Cell.rounded(frontier.inputPerMinuteOf(mix.inputTokens(), mix.outputTokens())),
                Cell.text(mix.limit().label()),
                Cell.text(
                        switch (mix.binds()) {
                            case INPUT -> "input";
                            case OUTPUT -> "output";
                            case BOTH -> "a part of each, or neither";
                        }));
    }

    private static Cell certified(Estimate rate) {
        return new Cell.Certified(rate.value(), rate.low(), rate.high(), Numbers.decimals(rate.value()));
    }

    private static String fitted(UnitFrontier frontier) {
        String misfit = frontier.misfit().isPresent()
                ? " As much misfit as there is would be seen with a probability of "
                        + Numbers.rounded(frontier.misfit().getAsDouble()) + " if that were right"
                        + (frontier.misfit().getAsDouble() < UNLIKELY ? ", so it is not." : ".")
                : " There are no more mixes than limits, so nothing tells whether that is right.";
        return "Fitted to all mixes, " + frontier.shape().label() + ": " + rate(frontier.inputPerMinute())
                + " input tokens a minute of requests without output, " + rate(frontier.outputPerMinute())
                + " output tokens a minute of requests without input." + misfit
                + " Intervals of what was carried hold at "
                + Numbers.percent(frontier.mixes().get(0).inputPerMinute().confidence()) + ".";
    }

    private static String rate(Estimate rate) {
        return Numbers.compact(rate.value()) + " (" + Numbers.compact(rate.low()) + " to "
                + Numbers.compact(rate.high()) + ", " + Numbers.percent(rate.confidence()) + ")";
    }
}
