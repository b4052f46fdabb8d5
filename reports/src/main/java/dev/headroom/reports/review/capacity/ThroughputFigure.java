package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Throughput of one endpoint by concurrency, with the fitted law as far as it may be read. */
final class ThroughputFigure {

    private static final Axis LOAD = new Axis("requests in flight", Axis.Kind.NUMBER);

    private final EndpointCapacity measured;
    private final int number;
    private final List<LevelSummary> levels;

    ThroughputFigure(EndpointCapacity measured, int number) {
        this.measured = measured;
        this.number = number;
        this.levels = Endpoints.rising(measured);
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>(List.of(seen()));
        measured.scaling().map(this::residuals).ifPresent(panels::add);
        return new Figure(
                "throughput-chart-" + number, Findings.throughput(measured, levels), description(), panels, table());
    }

    private Panel seen() {
        List<Trace> traces = new ArrayList<>();
        measured.scaling().ifPresent(fit -> {
            traces.addAll(Curve.tested(measured));
            traces.addAll(Curve.over("scalability law", fit.largestTested(), fit.curve()::throughputAt));
        });
        traces.add(new Trace.Line("", windows(), Look.points(Weight.FAINT, Marker.FILLED)));
        List<Point> onTime = Endpoints.onTime(measured, levels);
        if (!onTime.isEmpty()) {
            traces.add(
                    new Trace.Line("within the target", onTime, new Look(Weight.PLAIN, Stroke.DOTTED, Marker.HOLLOW)));
        }
        traces.add(new Trace.Line("", points(false), Look.points(Weight.MAIN, Marker.FILLED)));
        traces.add(new Trace.Line("", points(true), Look.points(Weight.MAIN, Marker.HOLLOW)));
        return new Panel(LOAD, new Axis("Requests answered per second", Axis.Kind.NUMBER), traces);
    }

    private Panel residuals(UslFit fit) {
        List<Trace> traces = new ArrayList<>(Curve.missing(measured));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < fit.points().size(); i++) {
            points.add(
                    new Point(fit.points().get(i).concurrency(), fit.residuals().get(i)));
        }
        traces.add(new Trace.Line("", points, Look.points(Weight.MAIN, Marker.FILLED)));
        return new Panel(LOAD, new Axis("Seen less the law (per second)", Axis.Kind.RESIDUAL), traces);
    }

    private String description() {
        String points = "Requests answered per second by requests in flight: a large point for each level, hollow where"
                + " requests were throttled, small points for its parts."
                + (measured.onTime().isEmpty() ? "" : " Dotted, those of them that kept the latency target.");
        return measured.scaling().isEmpty()
                ? points
                : points
                        + " The curve is the fitted scalability law, dashed beyond the loads that it was fitted to; below it, what"
                        + " each load lies above the law.";
    }

    private List<Point> points(boolean throttled) {
        return levels.stream()
                .filter(level -> level.attempts().throttled() > 0 == throttled)
                .map(level -> new Point(level.concurrency(), level.requestsPerSecond()))
                .toList();
    }

    private List<Point> windows() {
        return levels.stream()
                .flatMap(level -> level.windows().stream())
                .map(window -> new Point(window.concurrency(), window.requestsPerSecond()))
                .toList();
    }

    private Table table() {
        return Table.of(
                Endpoints.name(measured) + ": throughput by concurrency",
                List.of(
                        Column.figures("requests in flight"),
                        Column.figures("requests answered", "per s"),
                        Column.figures("within the target", "per s"),
                        Column.figures("scalability law", "per s"),
                        Column.figures("off the law", "per s"),
                        Column.figures("throttled")),
                levels.stream().map(this::row).toList());
    }

    private Row row(LevelSummary level) {
        Optional<Double> law = measured.scaling()
                .filter(fit -> level.concurrency() <= UslFit.FARTHEST * fit.largestTested())
                .map(fit -> fit.throughputAt(level.concurrency()));
        return Row.of(
                Cell.rounded(level.concurrency()),
                Cell.rounded(level.requestsPerSecond()),
                Endpoints.onTime(measured, List.of(level)).stream()
                        .findFirst()
                        .map(point -> Cell.rounded(point.y()))
                        .orElseGet(Cell.Absent::new),
                law.map(Cell::rounded).orElseGet(Cell.Absent::new),
                law.map(perSecond -> Cell.rounded(level.requestsPerSecond() - perSecond))
                        .orElseGet(Cell.Absent::new),
                Cell.share(level.attempts().throttledShare()));
    }
}
