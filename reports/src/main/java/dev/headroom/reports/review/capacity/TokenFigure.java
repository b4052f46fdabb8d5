package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.CurvePoint;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentiles;
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
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Time between output tokens of one endpoint by concurrency: what was seen, the fitted lines, and what they miss by. */
final class TokenFigure {

    private static final double MEDIAN = 0.5;
    private static final Axis LOAD = new Axis("requests in flight", Axis.Kind.NUMBER);

    private final EndpointCapacity measured;
    private final int number;
    private final List<LevelSummary> levels;
    private final List<LatencyCurve> curves;
    private final List<Seen> p50;
    private final List<Seen> p95;
    private final List<Seen> p99;

    TokenFigure(EndpointCapacity measured, int number) {
        this.measured = measured;
        this.number = number;
        this.levels = Endpoints.rising(measured);
        this.curves = measured.curves().map(LatencyCurves::timePerToken).orElse(List.of());
        this.p50 = Seen.of(levels, LatencySummary::timePerToken, Percentiles::p50);
        this.p95 = Seen.of(levels, LatencySummary::timePerToken, Percentiles::p95);
        this.p99 = Seen.of(levels, LatencySummary::timePerToken, Percentiles::p99);
    }

    boolean hasPoints() {
        return !p50.isEmpty() || !curves.isEmpty();
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>(List.of(seen()));
        if (!curves.isEmpty()) {
            panels.add(residuals());
        }
        return new Figure("token-chart-" + number, title(), description(), panels, table());
    }

    private String title() {
        return curves.isEmpty()
                ? Findings.latency(measured, "median", "time between output tokens", Seen.points(p50))
                : Findings.perToken(measured, curves.get(0));
    }

    private String description() {
        String points =
                "A request's mean time between its output tokens, by requests in flight: median, 95th and, hollow, 99th percentile,"
                        + " with the interval that holds it at " + Endpoints.CONFIDENCE
                        + " where a level has requests enough for one.";
        return curves.isEmpty()
                ? points + " The run has too few loads to fit a line."
                : points + " The plain lines are fitted to the " + inWords()
                        + ", dashed beyond the loads that they were fitted to;"
                        + " below them, what each level lies above its line.";
    }

    private String inWords() {
        return String.join(" and the ", curves.stream().map(TokenFigure::name).toList());
    }

    private static String name(LatencyCurve curve) {
        return "p" + Numbers.compact(100 * curve.quantile());
    }

    private Panel seen() {
        List<Trace> traces = new ArrayList<>();
        if (!curves.isEmpty()) {
            traces.addAll(Curve.tested(measured));
        }
        curves.forEach(
                curve -> traces.addAll(Curve.over(name(curve) + " fitted", curve.largestTested(), curve::millisAt)));
        if (curves.isEmpty()) {
            traces.addAll(Seen.traces("p99", p99, look(Weight.PLAIN, Stroke.DASHED, Marker.FILLED)));
            traces.addAll(Seen.traces("p50", p50, look(Weight.PLAIN, Stroke.SOLID, Marker.FILLED)));
            traces.addAll(Seen.traces("p95", p95, look(Weight.MAIN, Stroke.SOLID, Marker.FILLED)));
        } else {
            traces.addAll(Seen.traces("", p50, look(Weight.PLAIN, Stroke.NONE, Marker.NONE)));
            traces.addAll(Seen.traces("", p95, look(Weight.MAIN, Stroke.NONE, Marker.NONE)));
            traces.addAll(Seen.traces("", p99, look(Weight.PLAIN, Stroke.NONE, Marker.HOLLOW)));
            curves.forEach(curve -> traces.add(fitted(curve, "", CurvePoint::millis, Stroke.NONE)));
        }
        return new Panel(
                LOAD, new Axis(Endpoints.name(measured) + ": time per output token (ms)", Axis.Kind.NUMBER), traces);
    }

    private static Look look(Weight weight, Stroke stroke, Marker marker) {
        return new Look(weight, stroke, marker);
    }

    private Panel residuals() {
        List<Trace> traces = new ArrayList<>(Curve.missing(measured));
        curves.forEach(curve -> traces.add(fitted(curve, name(curve), CurvePoint::residualMillis, Stroke.DOTTED)));
        return new Panel(LOAD, new Axis("Seen less fitted (ms)", Axis.Kind.RESIDUAL), traces);
    }

    /** What a line was fitted to, or what it misses that by. */
    private static Trace fitted(LatencyCurve curve, String name, ToDoubleFunction<CurvePoint> value, Stroke stroke) {
        return new Trace.Line(
                name,
                curve.points().stream()
                        .map(point -> new Point(point.x(), value.applyAsDouble(point)))
                        .toList(),
                look(curve.quantile() > MEDIAN ? Weight.MAIN : Weight.PLAIN, stroke, Marker.FILLED));
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.figures("requests in flight"),
                Column.figures("per token p50", "ms"),
                Column.figures("p95", "ms"),
                Column.figures("p99", "ms")));
        for (LatencyCurve curve : curves) {
            columns.add(Column.figures(name(curve) + " fitted", "ms"));
            columns.add(Column.figures(name(curve) + " off by", "ms"));
        }
        return Table.of(
                Endpoints.name(measured) + ": time per output token by concurrency, with intervals at "
                        + Endpoints.CONFIDENCE,
                columns,
                levels.stream()
                        .filter(level -> level.latency()
                                .flatMap(LatencySummary::timePerToken)
                                .isPresent())
                        .map(this::row)
                        .toList());
    }

    private Row row(LevelSummary level) {
        Optional<Percentiles> seen = level.latency().flatMap(LatencySummary::timePerToken);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.rounded(level.concurrency()),
                Endpoints.cell(seen.map(Percentiles::p50)),
                Endpoints.cell(seen.map(Percentiles::p95)),
                Endpoints.cell(seen.map(Percentiles::p99))));
        for (LatencyCurve curve : curves) {
            cells.add(
                    level.concurrency() <= curve.reach()
                            ? Cell.rounded(curve.millisAt(level.concurrency()))
                            : new Cell.Absent());
            cells.add(curve.points().stream()
                    .filter(point -> point.x() == level.concurrency())
                    .findFirst()
                    .map(CurvePoint::residualMillis)
                    .map(Cell::rounded)
                    .orElseGet(Cell.Absent::new));
        }
        return new Row(cells, false);
    }
}
