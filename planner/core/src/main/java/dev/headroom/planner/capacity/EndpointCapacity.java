package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.RunInfo;
import java.util.List;
import java.util.Optional;

/**
 * What a run of load levels showed of one endpoint.
 *
 * @param run the run
 * @param levels its levels as observed
 * @param scaling throughput against concurrency, where the run has loads enough
 */
public record EndpointCapacity(RunInfo run, List<LevelSummary> levels, Optional<UslFit> scaling) {

    public EndpointCapacity {
        levels = List.copyOf(levels);
    }
}
