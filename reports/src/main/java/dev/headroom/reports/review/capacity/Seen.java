package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A percentile of latency that is known, in milliseconds, at its requests in flight. */
record Seen(double concurrency, Estimate estimate) {

    Point point() {
        return new Point(concurrency, estimate.value());
    }

    /** Of the levels that have it, in their order. */
    static List<Seen> of(
            List<LevelSummary> levels,
            Function<LatencySummary, Optional<Percentiles>> latency,
            Function<Percentiles, Percentile> percentile) {
        List<Seen> seen = new ArrayList<>();
        for (LevelSummary level : levels) {
            level.latency()
                    .flatMap(latency)
                    .flatMap(known -> percentile.apply(known).estimate())
                    .ifPresent(estimate -> seen.add(new Seen(level.concurrency(), estimate)));
        }
        return seen;
    }

    static List<Point> points(List<Seen> seen) {
        return seen.stream().map(Seen::point).toList();
    }

    /** Each with its interval; nothing where none is known. */
    static List<Trace> traces(String name, List<Seen> seen, Look look) {
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Trace.Span> spans = seen.stream()
                .map(one -> new Trace.Span(
                        one.concurrency(), one.estimate().low(), one.estimate().high()))
                .toList();
        return List.of(new Trace.Whiskers(spans, look.weight()), new Trace.Line(name, points(seen), look));
    }
}
