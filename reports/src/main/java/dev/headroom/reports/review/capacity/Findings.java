package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be seen in a picture of a measurement, in one line that stands above it. */
final class Findings {

    private Findings() {}

    /** From the first to the last level at which it is known; the list has at least one. */
    static String latency(EndpointCapacity measured, String percentile, List<Point> milliseconds) {
        return latency(measured, percentile, "time to first token", milliseconds);
    }

    static String latency(EndpointCapacity measured, String percentile, String what, List<Point> milliseconds) {
        Point first = milliseconds.get(0);
        Point last = milliseconds.get(milliseconds.size() - 1);
        String until = milliseconds.size() == 1 ? " is " + at(first) : " goes from " + at(first) + " to " + at(last);
        return Endpoints.name(measured) + ": " + percentile + " of the " + what + until + " requests in flight";
    }

    private static String at(Point point) {
        return Numbers.rounded(point.y()) + " ms at " + Numbers.compact(point.x());
    }

    static String perToken(EndpointCapacity measured, LatencyCurve curve) {
        return Endpoints.name(measured) + ": an output token takes "
                + Numbers.rounded(curve.baseMillis().value()) + " ms at the p"
                + Numbers.compact(100 * curve.quantile()) + ", and "
                + Numbers.rounded(curve.millisPerUnit().value()) + " ms more for each request in flight";
    }

    static String throughput(EndpointCapacity measured, List<LevelSummary> levels) {
        LevelSummary most = levels.stream()
                .max(Comparator.comparingDouble(LevelSummary::requestsPerSecond))
                .orElseThrow();
        return Endpoints.name(measured) + ": at most " + Numbers.rounded(most.requestsPerSecond())
                + " requests a second, at " + Numbers.compact(most.concurrency()) + " in flight"
                + bestOnTime(measured, levels).map(Findings::onTime).orElse("");
    }

    private static Optional<Point> bestOnTime(EndpointCapacity measured, List<LevelSummary> levels) {
        return Endpoints.onTime(measured, levels).stream().max(Comparator.comparingDouble(Point::y));
    }

    private static String onTime(Point best) {
        return best.y() == 0
                ? "; none within the target"
                : "; at most " + Numbers.rounded(best.y()) + " within the target, at " + Numbers.compact(best.x());
    }
}
