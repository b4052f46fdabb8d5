package dev.headroom.reports.review;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.reports.document.Numbers;
import java.util.Comparator;
import java.util.List;

/** What sections on measurements share. */
final class Endpoints {

    /** With fewer requests a 99th percentile says little; the reason stands at the quantiles of a latency summary. */
    static final int LEAST_FOR_P99 = 662;

    static final String P99_FOOTNOTE = "† from fewer than " + LEAST_FOR_P99 + " requests: a p99 of so few says little";

    static final String NONE = "No capacity curve was given: nothing measured to show.";

    private Endpoints() {}

    static String name(EndpointCapacity measured) {
        return measured.run().endpoint() instanceof Endpoint.Provisioned bought
                ? "Provisioned, " + bought.units()
                : "On demand";
    }

    /** Levels with requests in flight, from the fewest to the most. */
    static List<LevelSummary> rising(EndpointCapacity measured) {
        return measured.levels().stream()
                .filter(level -> level.concurrency() > 0)
                .sorted(Comparator.comparingDouble(LevelSummary::concurrency))
                .toList();
    }

    /** As in {@code p95}. */
    static String quantile(LatencyTarget target) {
        return "p" + Numbers.compact(100 * target.quantile());
    }
}
