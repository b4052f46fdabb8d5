package dev.headroom.reports.review;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LatencySummary.Quantiles;
import dev.headroom.planner.capacity.LatencyTarget;
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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Latency of one endpoint by concurrency: time to first token above, end to end below. */
final class LatencyFigure {

    /** From this ratio of the largest to the smallest value on, an even axis would hide the small ones. */
    private static final double LOGARITHMIC_FROM = 30;

    private final EndpointCapacity measured;
    private final LatencyTarget target;
    private final int number;
    private final List<LevelSummary> levels;

    LatencyFigure(EndpointCapacity measured, LatencyTarget target, int number) {
        this.measured = measured;
        this.target = target;
        this.number = number;
        this.levels = Endpoints.rising(measured).stream()
                .filter(level -> level.latency().isPresent())
                .toList();
    }

    Figure figure() {
        String name = Endpoints.name(measured);
        return new Figure(
                "latency-chart-" + number,
                name + ": latency against concurrency",
                "Median, 95th and 99th percentile by requests in flight, with the target as a dashed line. Hollow points come"
                        + " from fewer than " + Endpoints.LEAST_FOR_P99 + " requests.",
                List.of(
                        panel(
                                name + ": time to first token (ms)",
                                LatencySummary::timeToFirstToken,
                                target.timeToFirstToken().toNanos() / 1e6),
                        panel(
                                name + ": end to end (ms)",
                                LatencySummary::endToEnd,
                                target.endToEnd().toNanos() / 1e6)),
                table());
    }

    private Panel panel(String title, Function<LatencySummary, Quantiles> latency, double limit) {
        List<Trace> traces = new ArrayList<>();
        traces.add(
                new Trace.Level("target " + Endpoints.quantile(target) + " " + Numbers.compact(limit) + " ms", limit));
        traces.add(line("p50", latency, Quantiles::p50, Look.marked(Weight.PLAIN, Stroke.SOLID)));
        traces.add(line("p95", latency, Quantiles::p95, Look.marked(Weight.MAIN, Stroke.SOLID)));
        traces.add(line("p99", latency, Quantiles::p99, Look.marked(Weight.PLAIN, Stroke.DASHED)));
        traces.add(new Trace.Line("", few(latency), Look.points(Weight.PLAIN, Marker.HOLLOW)));
        double least = levels.stream()
                .mapToDouble(level -> latency.apply(seen(level)).p50())
                .min()
                .orElse(1);
        double most = levels.stream()
                .mapToDouble(level -> latency.apply(seen(level)).p99())
                .max()
                .orElse(1);
        boolean logarithmic = least > 0 && most / least > LOGARITHMIC_FROM;
        return new Panel(
                new Axis("requests in flight", Axis.Kind.NUMBER),
                new Axis(title, logarithmic ? Axis.Kind.LOGARITHM : Axis.Kind.NUMBER),
                traces);
    }

    private Trace line(
            String name, Function<LatencySummary, Quantiles> latency, ToDoubleFunction<Quantiles> value, Look look) {
        return new Trace.Line(
                name,
                levels.stream()
                        .map(level -> new Point(level.concurrency(), value.applyAsDouble(latency.apply(seen(level)))))
                        .toList(),
                look);
    }

    private List<Point> few(Function<LatencySummary, Quantiles> latency) {
        return levels.stream()
                .filter(level -> seen(level).count() < Endpoints.LEAST_FOR_P99)
                .map(level -> new Point(
                        level.concurrency(), latency.apply(seen(level)).p99()))
                .toList();
    }

    private static LatencySummary seen(LevelSummary level) {
        return level.latency().orElseThrow();
    }

    private Table table() {
        List<Row> rows = levels.stream().map(this::row).toList();
        return new Table(
                Endpoints.name(measured) + ": latency by concurrency",
                List.of(
                        Column.figures("requests in flight"),
                        Column.figures("requests answered"),
                        Column.figures("first token p50", "ms"),
                        Column.figures("p95", "ms"),
                        Column.figures("p99", "ms"),
                        Column.figures("end to end p50", "ms"),
                        Column.figures("p95", "ms"),
                        Column.figures("p99", "ms")),
                rows,
                Endpoints.P99_FOOTNOTE);
    }

    private Row row(LevelSummary level) {
        LatencySummary seen = seen(level);
        return Row.of(
                Cell.rounded(level.concurrency()),
                Cell.whole(seen.count()),
                Cell.rounded(seen.timeToFirstToken().p50()),
                Cell.rounded(seen.timeToFirstToken().p95()),
                p99(seen, seen.timeToFirstToken()),
                Cell.rounded(seen.endToEnd().p50()),
                Cell.rounded(seen.endToEnd().p95()),
                p99(seen, seen.endToEnd()));
    }

    /** Marked where it comes from too few requests. */
    static Cell p99(LatencySummary seen, Quantiles quantiles) {
        Cell cell = Cell.rounded(quantiles.p99());
        return seen.count() < Endpoints.LEAST_FOR_P99 ? new Cell.Doubtful(cell) : cell;
    }
}
