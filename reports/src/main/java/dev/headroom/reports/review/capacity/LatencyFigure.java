package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Latency of one endpoint by concurrency: time to first token above, end to end below. */
final class LatencyFigure {

    /** From this ratio of the largest to the smallest value on, an even axis would hide the small ones. */
    private static final double LOGARITHMIC_FROM = 30;

    /** A target above this many times the greatest value would flatten it on an even axis. */
    private static final double FAR_LIMIT = 3;

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

    /** Whether any level has a percentile to draw; where it has none of one panel, it has none of the other. */
    boolean hasPoints() {
        return !seen(LatencySummary::timeToFirstToken, Percentiles::p50).isEmpty()
                && !seen(LatencySummary::endToEnd, Percentiles::p50).isEmpty();
    }

    Figure figure() {
        String name = Endpoints.name(measured);
        return new Figure(
                "latency-chart-" + number,
                title(),
                "Median, 95th and 99th percentile by requests in flight, each with the interval that holds it at "
                        + Endpoints.CONFIDENCE
                        + "; a percentile that a level has too few requests for is"
                        + " left out. The line of long dashes is the target."
                        + measured.scaling()
                                .map(
                                        fit ->
                                                " The plain curve is the mean that the scalability law has, dashed beyond the loads that it was fitted to.")
                                .orElse(""),
                List.of(
                        panel(
                                name + ": time to first token (ms)",
                                LatencySummary::timeToFirstToken,
                                target.timeToFirstToken().toNanos() / 1e6,
                                List.of()),
                        panel(
                                name + ": end to end (ms)",
                                LatencySummary::endToEnd,
                                target.endToEnd().toNanos() / 1e6,
                                law())),
                table());
    }

    /** By the 95th percentile where any level has it. */
    private String title() {
        List<Seen> p95 = seen(LatencySummary::timeToFirstToken, Percentiles::p95);
        List<Seen> shown = p95.isEmpty() ? seen(LatencySummary::timeToFirstToken, Percentiles::p50) : p95;
        return Findings.latency(measured, p95.isEmpty() ? "median" : "p95", Seen.points(shown));
    }

    /** Mean time in flight N / X(N), by Little's law. */
    private List<Trace> law() {
        return measured.scaling()
                .map(fit -> Curve.over(
                        "mean by the law",
                        fit.largestTested(),
                        load -> 1000 * fit.curve().latencySecondsAt(load)))
                .orElse(List.of());
    }

    private Panel panel(String title, Function<LatencySummary, Percentiles> latency, double limit, List<Trace> law) {
        List<Seen> p50 = seen(latency, Percentiles::p50);
        List<Seen> p95 = seen(latency, Percentiles::p95);
        List<Seen> p99 = seen(latency, Percentiles::p99);
        List<Trace> traces = new ArrayList<>();
        measured.scaling().ifPresent(fit -> traces.addAll(Curve.tested(measured)));
        traces.addAll(law);
        traces.add(new Trace.Level("target " + Words.quantile(target) + " " + Numbers.compact(limit) + " ms", limit));
        traces.addAll(Seen.traces("p99", p99, Look.marked(Weight.PLAIN, Stroke.DASHED)));
        traces.addAll(Seen.traces("p50", p50, Look.marked(Weight.PLAIN, Stroke.SOLID)));
        traces.addAll(Seen.traces("p95", p95, Look.marked(Weight.MAIN, Stroke.SOLID)));
        List<Estimate> all = new ArrayList<>();
        List.of(p50, p95, p99).forEach(seen -> seen.forEach(one -> all.add(one.estimate())));
        double least = all.stream().mapToDouble(Estimate::low).min().orElse(1);
        double most = all.stream().mapToDouble(Estimate::high).max().orElse(1);
        boolean logarithmic = least > 0 && (most / least > LOGARITHMIC_FROM || limit > FAR_LIMIT * most);
        return new Panel(
                new Axis("requests in flight", Axis.Kind.NUMBER),
                new Axis(title, logarithmic ? Axis.Kind.LOGARITHM : Axis.Kind.NUMBER),
                traces);
    }

    private List<Seen> seen(
            Function<LatencySummary, Percentiles> latency, Function<Percentiles, Percentile> percentile) {
        return Seen.of(levels, known -> Optional.of(latency.apply(known)), percentile);
    }

    private Table table() {
        return Table.of(
                Endpoints.name(measured) + ": latency by concurrency, with intervals at " + Endpoints.CONFIDENCE,
                List.of(
                        Column.figures("requests in flight"),
                        Column.figures("requests answered"),
                        Column.figures("first token p50", "ms"),
                        Column.figures("p95", "ms"),
                        Column.figures("p99", "ms"),
                        Column.figures("end to end p50", "ms"),
                        Column.figures("p95", "ms"),
                        Column.figures("p99", "ms")),
                levels.stream().map(LatencyFigure::row).toList());
    }

    private static Row row(LevelSummary level) {
        LatencySummary seen = level.latency().orElseThrow();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.rounded(level.concurrency()));
        cells.add(Cell.whole(seen.count()));
        for (Percentiles of : List.of(seen.timeToFirstToken(), seen.endToEnd())) {
            cells.add(Endpoints.cell(Optional.of(of.p50())));
            cells.add(Endpoints.cell(Optional.of(of.p95())));
            cells.add(Endpoints.cell(Optional.of(of.p99())));
        }
        return new Row(cells, false);
    }
}
