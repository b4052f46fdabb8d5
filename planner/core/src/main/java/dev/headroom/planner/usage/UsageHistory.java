package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Usage of one model by one workload. A stretch that no interval covers was not observed; it is not a stretch without
 * requests.
 *
 * @param modelId the model, as Bedrock names it
 * @param workload whose requests these are
 * @param notes what a reader of any figure made from it must know: scaling, assumptions, what was left out
 * @param intervals in order of time, without overlap; resolutions may differ
 */
public record UsageHistory(String modelId, String workload, List<String> notes, List<UsageInterval> intervals) {

    /** How the note begins of a history that was generated and not observed. */
    public static final String SYNTHETIC = "synthetic: ";

    /** @throws IllegalArgumentException where there is no interval, or two are out of order or overlap */
    public UsageHistory {
        Require.text("model id", modelId);
        Require.text("workload", workload);
        notes = List.copyOf(notes);
        intervals = List.copyOf(intervals);
        Require.that(!intervals.isEmpty(), "a usage history has no intervals, nothing to plan from");
        for (int i = 1; i < intervals.size(); i++) {
            Instant before = intervals.get(i - 1).end();
            Require.that(
                    !intervals.get(i).start().isBefore(before),
                    "interval " + (i + 1) + " starts at " + intervals.get(i).start() + ", before interval " + i
                            + " ends at " + before + "; intervals must be in order and must not overlap");
        }
    }

    public Instant start() {
        return intervals.get(0).start();
    }

    public Instant end() {
        return intervals.get(intervals.size() - 1).end();
    }

    /** Time that intervals cover: the span less its gaps. */
    public Duration observed() {
        return intervals.stream().map(UsageInterval::resolution).reduce(Duration.ZERO, Duration::plus);
    }

    public UsageCounts total() {
        return intervals.stream().map(UsageInterval::counts).reduce(UsageCounts.NONE, UsageCounts::plus);
    }
}
