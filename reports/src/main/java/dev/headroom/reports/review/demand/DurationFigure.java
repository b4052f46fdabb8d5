package dev.headroom.reports.review.demand;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The observed hours from the busiest to the quietest: how much of the time a unit would have been full, and how much idle. */
final class DurationFigure {

    private static final int MOST_POINTS = 200;
    private static final double HIGHEST_LIMIT = 1.6;
    private static final double[] SHARES = {0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

    private final double[] input;
    private final double[] output;
    private final Optional<TokenRates> units;
    private final int count;
    private final Facts facts;

    DurationFigure(Facts facts, DemandCurve curve) {
        this.facts = facts;
        input = falling(
                curve.history().stream().mapToDouble(hour -> hour.rates().inputPerMinute()));
        output = falling(
                curve.history().stream().mapToDouble(hour -> hour.rates().outputPerMinute()));
        count = Math.max(1, facts.units());
        units = facts.reserves() || facts.plan().prices().units().isEmpty()
                ? Optional.empty()
                : facts.unit().map(unit -> Facts.carried(unit, facts.mix(), count));
    }

    /** Sorted from the greatest. */
    private static double[] falling(DoubleStream values) {
        double[] rising = values.sorted().toArray();
        return IntStream.range(0, rising.length)
                .mapToDouble(i -> rising[rising.length - 1 - i])
                .toArray();
    }

    Figure figure() {
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace.Line("", points(), Look.line(Weight.MAIN, Stroke.SOLID)));
        units.filter(this::isDrawn)
                .ifPresent(rates -> traces.add(new Trace.Level(
                        Words.units(count) + " " + Numbers.compact(rates.inputPerMinute()), rates.inputPerMinute())));
        return new Figure(
                "duration-chart",
                title(),
                "Mean input tokens a minute in each observed hour, the busiest hour at the left."
                        + units.filter(this::isDrawn).map(this::dashed).orElse(""),
                List.of(new Panel(
                        new Axis("% of observed hours", Axis.Kind.NUMBER),
                        new Axis("Input tokens per minute, hours in order of size", Axis.Kind.NUMBER),
                        traces)),
                table());
    }

    private String dashed(TokenRates rates) {
        String which = Words.units(count)
                + (facts.buys() && facts.changes() ? ", the most that are held at once," : "")
                + (count == 1 ? " carries" : " carry");
        return " Dashed: what " + which + " at the demand's own mix of "
                + Numbers.rounded(facts.mix()) + " output tokens to an input token" + first(rates)
                + "; above it units are full, below it idle in part.";
    }

    /** Why this may be less than what the units carry of input alone. */
    private String first(TokenRates rates) {
        double most = facts.unit().orElseThrow().times(count).inputPerMinute();
        return rates.inputPerMinute() < most
                ? ", at which their output is full first: " + Numbers.compact(rates.inputPerMinute()) + " of the "
                        + Numbers.compact(most) + " input tokens a minute that they carry at most"
                : "";
    }

    private boolean isDrawn(TokenRates rates) {
        return rates.inputPerMinute() <= HIGHEST_LIMIT * input[0];
    }

    private String title() {
        return units.map(rates -> Words.sentence(Words.units(count)) + " would have been full in "
                        + of(shareAbove(rates.inputPerMinute())) + " of the observed hours")
                .orElse("The busiest observed hour asks for " + Numbers.compact(input[0])
                        + " input tokens a minute, the median hour for " + Numbers.compact(at(input, 0.5)));
    }

    private static String of(double share) {
        return share == 0 ? "none" : Numbers.percent(share);
    }

    private double shareAbove(double limit) {
        return Arrays.stream(input).filter(hour -> hour > limit).count() / (double) input.length;
    }

    private List<Point> points() {
        int steps = Math.min(MOST_POINTS, input.length) - 1;
        return IntStream.rangeClosed(0, Math.max(1, steps))
                .mapToDouble(i -> i / (double) Math.max(1, steps))
                .mapToObj(share -> new Point(100 * share, at(input, share)))
                .toList();
    }

    /** The value that this share of the hours is at least as great as. */
    private static double at(double[] falling, double share) {
        return falling[(int) Math.round(share * (falling.length - 1))];
    }

    private Table table() {
        return Table.of(
                "Observed hours by size",
                List.of(
                        Column.figures("share of hours at least as busy"),
                        Column.figures("input", "tokens/min"),
                        Column.figures("output", "tokens/min")),
                Arrays.stream(SHARES)
                        .mapToObj(share -> Row.of(
                                Cell.share(share), Cell.rounded(at(input, share)), Cell.rounded(at(output, share))))
                        .toList());
    }
}
