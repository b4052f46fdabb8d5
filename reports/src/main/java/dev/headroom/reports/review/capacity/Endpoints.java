package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What sections on measurements share. */
final class Endpoints {

    /** Of the intervals of percentiles, as in {@code 95 %}. */
    static final String CONFIDENCE = Numbers.compact(100 * Percentile.CONFIDENCE) + " %";

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

    /** Requests a second that kept the target by requests in flight, of levels of the run; none where it was read without a target. */
    static List<Point> onTime(EndpointCapacity measured, List<LevelSummary> levels) {
        List<Point> points = new ArrayList<>();
        for (LevelSummary level : levels) {
            measured.onTimePerSecond(measured.levels().indexOf(level))
                    .ifPresent(perSecond -> points.add(new Point(level.concurrency(), perSecond)));
        }
        return points;
    }

    /** With its interval, or with what it takes; absent where nothing was measured. */
    static Cell cell(Optional<Percentile> percentile) {
        return percentile
                .map(known -> known.estimate()
                        .<Cell>map(estimate -> certified(estimate, Numbers.decimals(estimate.value())))
                        .orElseGet(() -> new Cell.Needs(known.needed())))
                .orElseGet(Cell.Absent::new);
    }

    static Cell certified(Estimate estimate, int decimals) {
        return new Cell.Certified(estimate.value(), estimate.low(), estimate.high(), decimals);
    }
}
