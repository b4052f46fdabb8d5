package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What an endpoint accepted and what it refused, by what it was asked. */
final class RefusalFigure {

    private static final Axis TRIED = new Axis("attempts per second", Axis.Kind.NUMBER);

    private static final double FARTHEST_QUOTA = 2;

    private final Refusals seen;
    private final OptionalDouble allowed;
    private final int number;

    /** @param allowed requests a second of the quota; empty where there is none to compare with */
    RefusalFigure(Refusals seen, OptionalDouble allowed, int number) {
        this.seen = seen;
        this.allowed = allowed;
        this.number = number;
    }

    Figure figure() {
        return new Figure(
                "refusal-chart-" + number,
                title(),
                "Attempts per second that were accepted, and the share that was refused (429), by the attempts per second of each"
                        + " level. On the thin line everything is accepted."
                        + quota(),
                List.of(accepted(), refused()),
                table());
    }

    private String quota() {
        if (allowed.isEmpty()) {
            return "";
        }
        return (isDrawn() ? " Dashed, what" : " Beyond the picture, what")
                + " the plan's quota comes to for requests like these as they settle; what maxTokens reserves beyond that makes"
                + " refusals begin earlier.";
    }

    /** Farther away it would leave no room for what was seen. */
    private boolean isDrawn() {
        return allowed.orElse(Double.MAX_VALUE) <= FARTHEST_QUOTA * most(Refusals::tried);
    }

    private String title() {
        String begin = seen.onset()
                .map(onset -> seen.before()
                        .map(before -> "refusals begin between " + rate(before) + " and " + rate(onset))
                        .orElse("refusals had begun at " + rate(onset) + ", the least that was tried,"))
                .orElse("less than 1 % was refused up to " + Numbers.rounded(most(Refusals::tried)));
        String asked = Endpoints.name(seen.measured()) + ": " + begin + " attempts a second";
        return allowed.isPresent()
                ? asked + "; the quota is " + Numbers.rounded(allowed.getAsDouble())
                : asked + "; at most " + Numbers.rounded(seen.mostAccepted()) + " are accepted";
    }

    private static String rate(LevelSummary level) {
        return Numbers.rounded(Refusals.tried(level));
    }

    private double most(ToDoubleFunction<LevelSummary> value) {
        return seen.levels().stream().mapToDouble(value).max().orElse(0);
    }

    private Panel accepted() {
        double end = most(Refusals::tried);
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace.Line(
                "all accepted", List.of(new Point(0, 0), new Point(end, end)), Look.line(Weight.PLAIN, Stroke.SOLID)));
        if (isDrawn()) {
            double quota = allowed.orElseThrow();
            traces.add(new Trace.Level("quota " + Numbers.rounded(quota), quota));
        }
        traces.add(line(Refusals::accepted));
        return new Panel(TRIED, new Axis("Accepted per second", Axis.Kind.NUMBER), traces);
    }

    private Panel refused() {
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace.Line("", List.of(new Point(0, 0)), Look.line(Weight.PLAIN, Stroke.NONE)));
        if (isDrawn()) {
            traces.add(new Trace.Divider(allowed.orElseThrow(), "within the quota", "above it"));
        }
        traces.add(line(level -> 100 * level.attempts().throttledShare()));
        return new Panel(TRIED, new Axis("Refused (% of attempts)", Axis.Kind.NUMBER), traces);
    }

    private Trace line(ToDoubleFunction<LevelSummary> value) {
        return new Trace.Line(
                "",
                seen.levels().stream()
                        .map(level -> new Point(Refusals.tried(level), value.applyAsDouble(level)))
                        .toList(),
                new Look(Weight.MAIN, Stroke.SOLID, Marker.FILLED));
    }

    private Table table() {
        return Table.of(
                Endpoints.name(seen.measured()) + ": what was tried, accepted and refused",
                List.of(
                        Column.figures("attempts", "per s"),
                        Column.figures("accepted", "per s"),
                        Column.figures("refused", "per s"),
                        Column.figures("share refused"),
                        Column.figures("of the quota")),
                seen.levels().stream().map(this::row).toList());
    }

    private Row row(LevelSummary level) {
        return Row.of(
                Cell.rounded(Refusals.tried(level)),
                Cell.rounded(Refusals.accepted(level)),
                Cell.rounded(level.attempts().throttled() / level.seconds()),
                Cell.share(level.attempts().throttledShare()),
                allowed.isPresent() ? Cell.share(Refusals.tried(level) / allowed.getAsDouble()) : new Cell.Absent());
    }
}
