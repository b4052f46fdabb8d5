package dev.headroom.reports.review;

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
import java.util.stream.IntStream;

/** Throughput of one endpoint by concurrency, with the fitted law as far as it may be read. */
final class ThroughputFigure {

    private static final int STEPS = 48;

    private final EndpointCapacity measured;
    private final int number;
    private final List<LevelSummary> levels;

    ThroughputFigure(EndpointCapacity measured, int number) {
        this.measured = measured;
        this.number = number;
        this.levels = Endpoints.rising(measured);
    }

    Figure figure() {
        List<Trace> traces = new ArrayList<>();
        measured.scaling().ifPresent(fit -> law(traces, fit));
        traces.add(new Trace.Line("", windows(), Look.points(Weight.FAINT, Marker.FILLED)));
        traces.add(new Trace.Line("", points(false), Look.points(Weight.MAIN, Marker.FILLED)));
        traces.add(new Trace.Line("", points(true), Look.points(Weight.MAIN, Marker.HOLLOW)));
        return new Figure(
                "throughput-chart-" + number,
                Findings.throughput(measured, levels),
                description(),
                List.of(new Panel(
                        new Axis("requests in flight", Axis.Kind.NUMBER),
                        new Axis("Requests answered per second", Axis.Kind.NUMBER),
                        traces)),
                table());
    }

    private String description() {
        String points = "Requests answered per second by requests in flight: a large point for each level, hollow where"
                + " requests were throttled, small points for its parts.";
        return measured.scaling().isEmpty()
                ? points
                : points + " The curve is the fitted scalability law, dashed beyond the largest load that was tested.";
    }

    private static void law(List<Trace> traces, UslFit fit) {
        double tested = fit.largestTested();
        traces.add(new Trace.Line("", curve(fit, 0, tested), Look.line(Weight.PLAIN, Stroke.SOLID)));
        traces.add(new Trace.Line(
                "scalability law",
                curve(fit, tested, UslFit.FARTHEST * tested),
                Look.line(Weight.PLAIN, Stroke.DASHED)));
    }

    private static List<Point> curve(UslFit fit, double from, double to) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .mapToObj(load -> new Point(load, fit.curve().throughputAt(load)))
                .toList();
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
                        Column.figures("scalability law", "per s"),
                        Column.figures("throttled")),
                levels.stream().map(this::row).toList());
    }

    private Row row(LevelSummary level) {
        Cell law = measured.scaling()
                .filter(fit -> level.concurrency() <= UslFit.FARTHEST * fit.largestTested())
                .map(fit -> Cell.rounded(fit.throughputAt(level.concurrency())))
                .orElse(new Cell.Absent());
        return Row.of(
                Cell.rounded(level.concurrency()),
                Cell.rounded(level.requestsPerSecond()),
                law,
                Cell.share(level.attempts().throttledShare()));
    }
}
