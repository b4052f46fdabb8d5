package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Trial;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the recommendation would cost if one input were the least or the greatest that was tried: the input that sways it most on top. */
final class TornadoFigure {

    private final List<HoldRange> ranges;
    private final String horizon;

    /** @param ranges at least one, each with its trials */
    TornadoFigure(List<HoldRange> ranges, String horizon) {
        this.ranges = ranges.stream()
                .sorted(Comparator.comparingDouble(TornadoFigure::swing).reversed())
                .toList();
        this.horizon = horizon;
    }

    Figure figure() {
        List<Trace.Bar> bars = new ArrayList<>();
        for (HoldRange range : ranges) {
            double planned = usd(planned(range));
            bars.add(new Trace.Bar(range.lever().label(), usd(least(range)), planned, Weight.PLAIN));
            bars.add(new Trace.Bar(range.lever().label(), planned, usd(greatest(range)), Weight.MAIN));
        }
        return new Figure(
                "tornado-chart",
                title(),
                "Grey, towards the least that was tried of an input; blue, towards the greatest; the line between is the cost as"
                        + " planned on the futures that were tried.",
                List.of(new Panel(
                        new Axis("cost over " + horizon, Axis.Kind.MONEY),
                        new Axis("If one input is otherwise", Axis.Kind.NAMES),
                        List.of(
                                new Trace.Bars(bars),
                                new Trace.Divider(usd(planned(ranges.get(0))), "cheaper", "dearer")))),
                table());
    }

    private String title() {
        HoldRange most = ranges.get(0);
        return "The cost of the recommendation hangs most on " + most.lever().label() + ": "
                + Numbers.money(least(most).costOfChosen()) + " at " + times(least(most)) + " the plan, "
                + Numbers.money(greatest(most).costOfChosen()) + " at " + times(greatest(most));
    }

    private static String times(Trial trial) {
        return Numbers.compact(trial.factor()) + " times";
    }

    private Table table() {
        return new Table(
                "Cost of the recommendation by one input, all else as planned",
                List.of(
                        Column.words("input"),
                        Column.figures("tried from"),
                        Column.figures("to"),
                        Column.figures("cost at the least"),
                        Column.figures("as planned"),
                        Column.figures("cost at the greatest"),
                        Column.words("unit")),
                ranges.stream().map(TornadoFigure::row).toList(),
                "† misses the target");
    }

    private static Row row(HoldRange range) {
        return Row.of(
                Cell.text(range.lever().label()),
                Cell.rounded(range.value() * least(range).factor()),
                Cell.rounded(range.value() * greatest(range).factor()),
                cost(least(range)),
                cost(planned(range)),
                cost(greatest(range)),
                Cell.text(range.lever().unit()));
    }

    private static Cell cost(Trial trial) {
        Cell cost = Cell.of(trial.costOfChosen());
        return trial.chosenMeetsTarget() ? cost : new Cell.Doubtful(cost);
    }

    private static Trial least(HoldRange range) {
        return range.trials().get(0);
    }

    private static Trial greatest(HoldRange range) {
        return range.trials().get(range.trials().size() - 1);
    }

    /** The trial nearest to the plan: of each range it is the planned value itself. */
    private static Trial planned(HoldRange range) {
        return range.trials().stream()
                .min(Comparator.comparingDouble(trial -> Math.abs(trial.factor() - 1)))
                .orElseThrow();
    }

    private static double usd(Trial trial) {
        return trial.costOfChosen().usd().doubleValue();
    }

    private static double swing(HoldRange range) {
        return Math.abs(usd(greatest(range)) - usd(least(range)));
    }
}
